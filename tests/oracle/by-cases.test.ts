import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type ByCases, type Case, type Decider, lineage, type Question, type Situation } from '@netjes/norms';
import { entries, library, RUNS } from './codes.ts';
import { completions } from './naive-open.ts';
import { aQuestion } from './random-question.ts';

const { vocabulary } = library;
/** More completions than this take too long one by one. */
const MOST = 3_000;

const said = ({ outcome, ask }: { outcome: string; ask: readonly (readonly string[])[] }) =>
  `${outcome} ${ask.map((roles) => roles.join(' ')).join('|')}`;

/** Whether a case is so in a situation: each of its values, or one of its group. */
function isSo({ when }: Case, situation: Situation): boolean {
  return Object.entries(when).every(([fact, values]) =>
    values.every((value) =>
      (situation[fact] ?? []).some((each) =>
        lineage(vocabulary.facts.get(fact)?.values ?? new Map(), each).includes(value),
      ),
    ),
  );
}

/** Questions of which little is known. */
function anOpenQuestion({ code }: Decider): fc.Arbitrary<Question> {
  return fc.tuple(aQuestion(vocabulary, code), fc.nat(2)).map(([question, most]) => ({
    ...question,
    situation: Object.fromEntries(Object.entries(question.situation).slice(0, most)),
  }));
}

/** Questions that were asked back until there was an answer, each time answered with one of what was offered. */
function aSettledQuestion(decider: Decider): fc.Arbitrary<Question> {
  const picks = fc.array(fc.nat(9), { minLength: 5, maxLength: 5 });
  return fc.tuple(anOpenQuestion(decider), picks).map(([question, list]) => settle(decider, question, list));
}

function settle(decider: Decider, question: Question, [pick, ...rest]: readonly number[]): Question {
  const got = decider.decideByCases(question);
  if (got.outcome !== 'depends' || pick === undefined) return question;
  const { fact, answers } = got.dependsOn;
  const answer = answers[pick % answers.length];
  const values = answer?.value ? [...answer.keep, answer.value] : [];
  return settle(decider, { ...question, situation: { ...question.situation, [fact]: values } }, rest);
}

/** Every way the question may turn out, but for those in which a fact has no value that always has one. */
function ways(decider: Decider, question: Question, { taken }: ByCases): Question[] | undefined {
  return completions(vocabulary, decider.code, question, MOST)?.filter(({ situation }) =>
    Object.entries(taken).every(([fact, usual]) => usual.length === 0 || (situation[fact] ?? []).length > 0),
  );
}

for (const { decider } of entries()) {
  describe(`${decider.code.id}: answers by cases`, () => {
    it('hold in every situation in which none of the cases is so, and the cases in every one in which they are', () => {
      const counted = { answers: 0, usual: 0, inCases: 0 };
      fc.assert(
        fc.property(aSettledQuestion(decider), (question) => {
          const got = decider.decideByCases(question);
          if (got.outcome !== 'by-cases') return;
          counted.answers++;
          const { usually, taken, cases } = got;
          const plain = { ...question, situation: { ...question.situation, ...taken } };
          assert.equal(said(decider.decide(plain)), said(usually));
          for (const each of ways(decider, question, got) ?? []) {
            const decision = said(decider.decide(each));
            const so = cases.filter((one) => isSo(one, each.situation));
            if (so.length === 0) assert.equal(decision, said(usually), JSON.stringify(each));
            counted[so.length === 0 ? 'usual' : 'inCases']++;
            for (const { when, lead } of so)
              if (lead.certain && alone(when, each.situation)) assert.equal(decision, said(lead));
          }
        }),
        { numRuns: RUNS / 20, seed: 31 },
      );
      assert.ok(
        counted.answers > 20 && counted.usual > 100 && counted.inCases > 100,
        JSON.stringify(counted),
      );
    });

    it('lead to the answer that stands beside the case when it is asked as a question', () => {
      fc.assert(
        fc.property(aSettledQuestion(decider), (question) => {
          const got = decider.decideByCases(question);
          if (got.outcome !== 'by-cases') return;
          assert.ok(got.cases.length > 0, 'an answer by cases has cases');
          for (const { when, lead } of got.cases) {
            const next = decider.decideByCases({
              ...question,
              situation: { ...question.situation, ...when },
            });
            const shown = next.outcome === 'by-cases' ? said(next.usually) : said({ ask: [], ...next });
            assert.equal(shown, said(lead), JSON.stringify({ ...question, when }));
            assert.equal(next.outcome !== 'by-cases' && next.outcome !== 'depends', lead.certain);
          }
        }),
        { numRuns: RUNS / 20, seed: 32 },
      );
    });

    it('give the answers that stand beside the answers to a question back', () => {
      fc.assert(
        fc.property(anOpenQuestion(decider), (question) => {
          const got = decider.decideByCases(question);
          if (got.outcome !== 'depends') return;
          const { fact, answers } = got.dependsOn;
          for (const { value, keep, lead } of answers) {
            const filled = { ...question.situation, [fact]: value === '' ? [] : [...keep, value] };
            const next = decider.decideByCases({ ...question, situation: filled });
            const shown = next.outcome === 'by-cases' ? said(next.usually) : said({ ask: [], ...next });
            assert.equal(shown, said(lead), JSON.stringify({ ...question, situation: filled }));
          }
        }),
        { numRuns: RUNS / 20, seed: 33 },
      );
    });
  });
}

/** Whether a situation holds no second value of a fact of the case: two at once are another situation. */
function alone(when: Situation, situation: Situation): boolean {
  return Object.entries(when).every(([fact, values]) => (situation[fact] ?? []).length <= values.length);
}
