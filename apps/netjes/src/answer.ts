import { type Decider, type Decision, type Depends, explainText, type Question } from '@netjes/norms';
import type { Language } from './outcome.ts';

export function answer(decider: Decider, question: Question, open: boolean): Decision | Depends {
  return open ? decider.decideOpen(question) : decider.decide(question);
}

/** The answer in the shape other programs read. */
export function decisionJson(
  decider: Decider,
  question: Question,
  decision: Decision | Depends,
  language: Language,
): Record<string, unknown> {
  const text = explainText(decider, question, decision, language);
  if (decision.outcome === 'depends') {
    const { fact, values } = decision.dependsOn;
    return { outcome: 'depends', because: [], ask: [], tell: [], dependsOn: { fact, values }, text };
  }
  const { outcome, because, ask: roles, tell, grants } = decision;
  return { outcome, because, ask: roles, tell, ...(grants.length > 0 && { grants }), text };
}
