import type { Norm } from './code.ts';
import type { Decider } from './decider.ts';
import type { Decision, Depends } from './decision.ts';
import { addressAny, voiceFor } from './describe.ts';
import { PHRASES } from './phrases.ts';
import type { Question } from './question.ts';
import { tellLines } from './tell-lines.ts';
import { type Voice, wording } from './text.ts';

/** A decision in words, in the order in which a reader wants them. */
export interface Explanation {
  /** "Nee, dat mag niet." */
  readonly headline: string;
  /** Whom to ask or tell, or the question back; may be empty. */
  readonly action: string;
  /** The rule that carries the decision most, with its article; may be empty. */
  readonly rule: string;
  /** What to do in doubt, when the code is silent and has a rule for doubt; may be empty. */
  readonly inDoubt: string;
}

/**
 * Says a decision in whole sentences for one reader. Only a pupil is spoken to as a child: to anybody else
 * a child's voice is that of a Dutch adult.
 */
export function explain(
  decider: Decider,
  question: Question,
  decision: Decision | Depends,
  wanted: Voice,
): Explanation {
  const { vocabulary } = decider;
  const voice = voiceFor(vocabulary, question.who, wanted);
  const phrases = PHRASES[voice];
  const headline = phrases.outcome[decision.outcome];
  if (decision.outcome === 'depends') {
    const fact = vocabulary.facts.get(decision.dependsOn.fact);
    return { headline, action: fact ? wording(fact.question, voice) : '', rule: '', inDoubt: '' };
  }
  const norm = leadingNorm(decider, decision);
  const doubt = decision.outcome === 'silent' ? whenInDoubt(decider, question) : undefined;
  return {
    headline,
    action: [
      askLine(decider, question, decision, voice),
      ...tellLines(decider, question.who, decision, voice),
    ]
      .filter((line) => line !== '')
      .join(' '),
    rule: norm ? `${capital(phrases.article(norm.article))}: ${wording(norm.text, voice)}` : '',
    inDoubt: doubt ? `${phrases.inDoubt} ${askLine(decider, question, doubt, voice)}`.trim() : '',
  };
}

/** All of an explanation in one run of text. */
export function explainText(...question: Parameters<typeof explain>): string {
  const { headline, action, rule, inDoubt } = explain(...question);
  return [headline, action, rule, inDoubt].filter((part) => part !== '').join(' ');
}

/** The norm to quote first: one the source says outright, and among those the most specific. */
export function leadingNorm(decider: Decider, decision: Decision): Norm | undefined {
  const cited = new Set(decision.because.map(({ norm }) => norm));
  const weight = (norm: Norm) => (norm.inferred ? 0 : 100) + norm.when.length;
  return decider.code.norms
    .filter(({ id }) => cited.has(id))
    .reduce<Norm | undefined>(
      (best, norm) => (best && weight(best) >= weight(norm) ? best : norm),
      undefined,
    );
}

/** What the code says to somebody in doubt, when it says nothing otherwise; undefined when still nothing. */
export function whenInDoubt(decider: Decider, question: Question): Decision | undefined {
  if (question.situation['in-doubt'] !== undefined) return undefined;
  const doubt = decider.decide({ ...question, situation: { ...question.situation, 'in-doubt': ['true'] } });
  return doubt.outcome === 'ask' ? doubt : undefined;
}

function askLine({ vocabulary }: Decider, { who }: Question, { ask }: Decision, voice: Voice): string {
  if (ask.length === 0) return '';
  const phrases = PHRASES[voice];
  return phrases.ask(
    ask.map((roles) => addressAny(vocabulary, roles, who, voice)).join(`, ${phrases.andAlso} `),
  );
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
