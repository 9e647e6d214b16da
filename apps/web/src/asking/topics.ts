import type { Act, Entry, Library } from '@netjes/norms';
import { ownActs } from './spoken.ts';

/** Something a reader may ask a code that the code answers. */
export interface Topic {
  readonly act: Act;
  /** How often the examples of all codes ask it: the best guess at what people ask most. */
  readonly asked: number;
}

/** The acts that a code speaks about for a reader, most asked first. */
export type Topics = (entry: Entry, who: string) => readonly Topic[];

/** Working out whether a code speaks takes a moment for each act, so it is done once for each reader. */
export function rememberTopics(library: Library, asked = askedInExamples(library)): Topics {
  const known = new Map<string, readonly Topic[]>();
  return (entry, who) => {
    const key = `${entry.decider.code.id} ${who}`;
    const topics = known.get(key) ?? topicsOf(entry, who, asked);
    known.set(key, topics);
    return topics;
  };
}

function topicsOf(entry: Entry, who: string, asked: ReadonlyMap<string, number>): Topic[] {
  const { vocabulary } = entry.decider;
  return [...vocabulary.acts.values()]
    .filter(ownActs(entry, who))
    .filter(({ name }) => entry.decider.decideOpen({ who, act: name, situation: {} }).outcome !== 'silent')
    .map((act) => ({ act, asked: (asked.get(`${who} ${act.name}`) ?? 0) * 10 + (asked.get(act.name) ?? 0) }))
    .toSorted((a, b) => b.asked - a.asked);
}

/** How often each act is asked, and by whom (`who act`). */
export function askedInExamples({ codes }: Library): ReadonlyMap<string, number> {
  const asked = new Map<string, number>();
  for (const { examples } of codes.values()) {
    for (const { question } of examples) {
      for (const key of [question.act, `${question.who} ${question.act}`]) {
        asked.set(key, (asked.get(key) ?? 0) + 1);
      }
    }
  }
  return asked;
}
