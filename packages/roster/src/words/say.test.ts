import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from '../finding.ts';
import type { RosterRefusal } from '../refusal.ts';
import { FINDING_WORDS, type Language } from './finding-words.ts';
import { countFindings, sayFinding } from './say-finding.ts';
import { sayRefusal } from './say-refusal.ts';

const LANGUAGES: readonly Language[] = ['nl', 'en'];
const at = { file: 'users.csv', line: 12, column: 'email' };

const REFUSALS: readonly RosterRefusal[] = [
  ...(['nothing-given', 'not-recognised'] as const).map((refused) => ({ refused })),
  ...(['bytes', 'cell', 'cells', 'columns', 'files', 'people', 'rows'] as const).map((what) => ({
    refused: 'too-big' as const,
    what,
    most: 200 * 1024 * 1024,
  })),
  ...([
    ...([
      'broken-archive',
      'broken-sheet',
      'encrypted',
      'no-header',
      'other-sheet',
      'unpacks-too-far',
    ] as const),
    ...(['unsafe-name', 'xml-doctype', 'xml-too-deep'] as const),
  ].map((refused) => ({ refused, file: 'a.zip' })) satisfies RosterRefusal[]),
  { refused: 'broken-xml', file: 'a.xml', line: 7 },
  { refused: 'missing-table', table: 'users' },
  ...(['bsn', 'eck-id'] as const).map((number) => ({
    refused: 'forbidden-number' as const,
    number,
    field: 'key' as const,
  })),
];

/** Says what to do first, in one or two sentences, without blame or shouting. */
function assertPlain(text: string): void {
  assert.match(text, /^[A-Z`].*\.$/s);
  assert.doesNotMatch(text, /!|undefined|NaN|\[object/);
}

describe('what is said of a delivery', () => {
  it('has a sentence and a heading for every finding, in both languages', () => {
    for (const language of LANGUAGES)
      for (const kind of Object.keys(FINDING_WORDS.nl.findings) as Finding['finding'][]) {
        const finding = {
          finding: kind,
          ...at,
          to: 'class',
          why: 'archive',
          word: 'wizard',
          other: at,
        } as Finding;
        const said = sayFinding(finding, language);
        assertPlain(said.slice(said.indexOf(': ') + 2));
        assert.match(countFindings(kind, 3, language), /^3 × [a-z-]/);
      }
  });

  it('has a sentence for every refusal, in both languages', () => {
    for (const language of LANGUAGES) for (const each of REFUSALS) assertPlain(sayRefusal(each, language));
  });

  it('says where, what and what to do', () => {
    const finding: Finding = { finding: 'unknown-role', ...at, column: 'role', word: 'wizard' };
    assert.equal(
      sayFinding(finding, 'nl'),
      'users.csv, regel 12, role: Geef zelf een rol aan deze persoon: de rol `wizard` is niet bekend.',
    );
    assert.equal(
      sayRefusal({ refused: 'too-big', what: 'bytes', most: 200 * 1024 * 1024 }, 'en'),
      'Make this smaller: at most 200 MB together.',
    );
  });
});
