import type { Norm } from './code.ts';
import type { Condition } from './vocabulary.ts';

/**
 * What a norm means, as sixteen hexadecimal figures: its structure and its Dutch text. Everything that its
 * other wordings must say too is in it; where it stands, how the source numbers it and the other wordings
 * are not. The order in which a list was written down makes no difference.
 */
export function fingerprint(norm: Norm): string {
  const { modality, act, unless, deadline, lasts, title, text, why } = norm;
  const lists = [norm.who, norm.decidedBy, norm.reportTo, norm.measures, norm.via];
  const meaning = JSON.stringify([
    [modality, act, deadline ?? '', lasts ?? ''],
    lists.map((list) => [...list].sort()),
    conditions(norm.when),
    unless.map(({ facts, rules }) => JSON.stringify([conditions(facts), [...rules].sort()])).sort(),
    [title.nl, text.nl, why?.nl ?? ''],
  ]);
  return `${fnv1a(meaning, 0x811c9dc5)}-${fnv1a(meaning, 0x050c5d1f)}`;
}

function conditions(list: readonly Condition[]): string[] {
  return list.map(({ fact, values }) => `${fact}=${[...values].sort().join('|')}`).sort();
}

/** FNV-1a of 32 bits over UTF-16 units; it tells texts apart, it does not guard against anybody. */
function fnv1a(text: string, basis: number): string {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
