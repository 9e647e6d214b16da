import type { Finding, FindingKind } from '../finding.ts';
import { FINDING_WORDS, type Language } from './finding-words.ts';

/** A finding in a sentence: where it is, what was done, and what to do. */
export function sayFinding(finding: Finding, language: Language): string {
  const words = FINDING_WORDS[language];
  const say = words.findings[finding.finding] as (found: Finding) => string;
  return `${words.place(finding)}: ${say(finding)}`;
}

/** How many findings there are of a kind, as a heading: `3 × e-mailadres niet te lezen`. */
export function countFindings(kind: FindingKind, count: number, language: Language): string {
  return `${count} × ${FINDING_WORDS[language].headings[kind]}`;
}
