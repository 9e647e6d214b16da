import { addressAny, type Decision, tellLines } from '@netjes/norms';
import { html } from 'hono/html';
import type { Asking } from '../asking/asking.ts';
import type { Reader } from '../asking/reader.ts';
import { ACTION } from '../words/outcomes.ts';
import type { Html } from './html.ts';

/** What to do now: whom to ask, who stand out because they are what is looked for, and whom to tell by when. */
export function actionLines(asking: Asking, decision: Decision, reader: Reader): (Html | string)[] {
  const { decider } = asking.entry;
  const { voice } = reader;
  const words = ACTION[reader.language];
  const people = decision.ask.map(
    (roles) => html`<b>${addressAny(decider.vocabulary, roles, asking.who, voice)}</b>`,
  );
  return [
    ...(people.length === 0 ? [] : [html`${words.ask} ${joined(people, words.andAlso)}.`]),
    ...tellLines(decider, asking.who, decision, voice),
  ];
}

/** Every list of roles has to say yes. */
function joined(parts: readonly Html[], andAlso: string): Html {
  return html`${parts.map((part, i) => (i === 0 ? part : html` ${andAlso} ${part}`))}`;
}
