import type { Decider } from './decider.ts';
import type { Decision, Depends } from './decision.ts';
import type { Parsed } from './finding.ts';
import type { Question } from './question.ts';
import { readQuestion } from './read-question.ts';
import type { Text } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type Place, readYaml } from './yaml-reader.ts';

/** A question with the answer it must get. Doubles as a frequently asked question. */
export interface Example {
  readonly id: string;
  readonly asked: Text;
  readonly open: boolean;
  readonly question: Question;
  readonly expect: {
    readonly outcome: string;
    readonly ask?: readonly (readonly string[])[];
    readonly tell?: readonly string[];
    readonly because: readonly string[];
    readonly dependsOn?: string;
  };
  readonly line: number;
}

/** An example that got another answer, and what was different. */
export interface Failure {
  readonly example: Example;
  readonly got: Decision | Depends;
  readonly differs: readonly ('outcome' | 'ask' | 'tell' | 'because' | 'depends-on')[];
}

const OUTCOMES = ['forbidden', 'ask', 'required', 'allowed', 'silent', 'depends'] as const;

/** Reads an `examples.yaml` (see docs/code-format.md). */
export function parseExamples(vocabulary: Vocabulary, text: string, file: string): Parsed<Example[]> {
  return readYaml(text, file, (top) =>
    (top.record(['code', 'examples'])['examples']?.list() ?? []).flatMap((place) => {
      const fields = place.record(['id', 'nl', 'en', 'open', 'who', 'act', 'situation', 'expect']);
      for (const key of ['id', 'nl', 'who', 'act', 'expect'])
        if (fields[key] === undefined) place.missing(key);
      const raw = {
        who: fields['who']?.string(),
        act: fields['act']?.string(),
        situation: Object.fromEntries(
          (fields['situation']?.entries() ?? []).map(([fact, at]) => [
            fact,
            at.oneOrMore().map((each) => each.string()),
          ]),
        ),
      };
      const read = readQuestion(vocabulary, raw);
      if (!read.ok) {
        place.report('unknown-word', read.message);
        return [];
      }
      const en = fields['en']?.string();
      return [
        {
          id: fields['id']?.string() ?? '',
          asked: { nl: fields['nl']?.string() ?? '', ...(en && { en }) },
          open: fields['open']?.boolean() ?? false,
          question: read.question,
          expect: parseExpect(fields['expect'] ?? place),
          line: place.line,
        },
      ];
    }),
  );
}

function parseExpect(place: Place): Example['expect'] {
  const fields = place.record(['outcome', 'ask', 'tell', 'because', 'depends-on']);
  const strings = (each: Place | undefined) => (each?.oneOrMore() ?? []).map((item) => item.string());
  const dependsOn = fields['depends-on']?.string();
  if (fields['outcome'] === undefined) place.missing('outcome');
  return {
    outcome: fields['outcome']?.oneOf(OUTCOMES) ?? '',
    ...(fields['ask'] && { ask: fields['ask'].list().map(strings) }),
    ...(fields['tell'] && { tell: strings(fields['tell']) }),
    because: strings(fields['because']),
    ...(dependsOn && { dependsOn }),
  };
}

/** Asks every example and returns those that got another answer than they must. */
export function runExamples(decider: Decider, examples: readonly Example[]): Failure[] {
  return examples.flatMap((example) => {
    const { question, open, expect } = example;
    const got = open ? decider.decideOpen(question) : decider.decide(question);
    const differs: Failure['differs'][number][] = [];
    if (got.outcome !== expect.outcome) differs.push('outcome');
    if (got.outcome === 'depends') {
      if (expect.dependsOn !== undefined && got.dependsOn.fact !== expect.dependsOn)
        differs.push('depends-on');
    } else {
      const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
      const asked = expect.ask?.map((roles) => [...roles].sort().join(' ')).sort();
      if (asked && !same(got.ask.map((roles) => roles.join(' ')).sort(), asked)) differs.push('ask');
      if (expect.tell && !same(got.tell, [...expect.tell].sort())) differs.push('tell');
      const cited = new Set(got.because.map(({ norm }) => norm));
      if (!expect.because.every((id) => cited.has(id))) differs.push('because');
    }
    return differs.length === 0 ? [] : [{ example, got, differs }];
  });
}
