import { countFindings, type FindingKind, sayFinding } from '@netjes/roster';
import { ROSTER } from '../words/roster.ts';
import { sayWhy } from './delivery-views.ts';
import type { Staged } from './staged.ts';

const MOST_LINES = 20;

/** What a delivery would change, for whoever gives a command: numbers, and no names of people. */
export function reportText(staged: Staged, language: 'nl' | 'en'): string {
  const words = ROSTER[language];
  if (staged.kind === 'refused') return sayWhy(staged.refusal, language);
  if (staged.kind === 'mapping') {
    const { headers, rows } = staged.needs;
    return [words.mapping, words.mappingText(rows), ...headers.map((header) => `  ${header}`)].join('\n');
  }
  const { sections, passed } = words;
  const { people, classes, schools } = staged.changes;
  const counted: readonly (readonly [string, number])[] = [
    [sections.new, people.new.length],
    [sections.changed, people.changed.length],
    [sections.left, people.left.length],
    [sections.absent, people.absent.length],
    [sections.conflicts, people.conflicts.length + classes.conflicts.length],
    [sections.suggested, staged.suggestions.length],
    [sections.classes, classes.new.length + classes.changed.length],
  ];
  const kinds = Object.entries(staged.findingCounts) as [FindingKind, number][];
  return [
    ...counted.map(([name, count]) => `${name}: ${count}`),
    words.same(people.same),
    ...(people.movedUp.length > 0 ? [words.movedUp(people.movedUp.length)] : []),
    ...(classes.ended.length > 0 ? [words.classesEnded(classes.ended.length)] : []),
    ...(schools.new.length > 0 ? [words.schoolsNew(schools.new.map(({ name }) => name).join(', '))] : []),
    ...(['nameless', 'roleless', 'sharedAddresses'] as const)
      .filter((each) => staged[each] > 0)
      .map((each) => passed[each](staged[each])),
    ...(staged.dropped.length > 0 ? [`${words.dropped}: ${staged.dropped.join(', ')}`] : []),
    ...kinds.map(([kind, count]) => countFindings(kind, count, language)),
    ...staged.findings.slice(0, MOST_LINES).map((each) => `  ${sayFinding(each, language)}`),
  ].join('\n');
}
