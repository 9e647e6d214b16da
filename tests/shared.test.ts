// Compares what we ship with the audited norms and questions that stand beside the repository where it is developed.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readQuestion } from '@netjes/norms';
import { parse } from 'yaml';
import { entries, library } from './oracle/codes.ts';

const beside = (path: string) => fileURLToPath(new URL(`../../shared/norms/${path}`, import.meta.url));
const skip = existsSync(beside('vocabulary.yaml')) ? false : 'the audited norms are not beside this checkout';
const read = <T>(path: string) => parse(readFileSync(beside(path), 'utf8')) as T;

interface Case {
  readonly id: string;
  readonly code: string;
  readonly who: string;
  readonly act: string;
  readonly situation: unknown;
  readonly expected: string;
  readonly rule: readonly string[];
  readonly report_to?: readonly string[];
}

describe('the visible questions', { skip }, () => {
  it('are answered as a careful reader expects', () => {
    const wrong = read<{ cases: Case[] }>('questions.visible.yaml').cases.flatMap((each) => {
      const entry = library.codes.get(each.code);
      const asked = readQuestion(library.vocabulary, each);
      if (!entry || !asked.ok) return [`${each.id}: not understood`];
      const { outcome, ask, because, tell } = entry.decider.decide(asked.question);
      const got = outcome === 'ask' ? `ask:${ask.map((roles) => roles.join('|')).join('&')}` : outcome;
      const [word, roles] = each.expected.split(':');
      const expected = roles ? `${word}:${roles.split('|').sort().join('|')}` : word;
      const cites =
        outcome === 'silent' || because.some(({ norm }) => each.rule.includes(norm.split('~')[0] ?? norm));
      const told = !each.report_to || each.report_to.every((role) => tell.includes(role));
      return got === expected && cites && told ? [] : [`${each.id}: ${got}, expected ${expected}`];
    });
    assert.deepEqual(wrong, []);
  });
});

for (const { decider } of entries()) {
  const { id, norms } = decider.code;
  describe(`the norms of ${id}`, { skip }, () => {
    it('are all in, each with its source, under their own ids', () => {
      const audited = read<{ norms: { id: string }[] }>(`${id}.yaml`).norms.map((norm) => norm.id);
      const ours = new Set(norms.map((norm) => norm.id.split('~')[0]));
      assert.deepEqual(
        audited.filter((each) => !ours.has(each)),
        [],
      );
      assert.deepEqual(
        norms.filter(({ article }) => article === '').map((norm) => norm.id),
        [],
      );
    });
  });
}

describe('the vocabulary', { skip }, () => {
  it('knows every audience, act, fact and value of the audited vocabulary', () => {
    const audited = read<{
      audiences: { name: string }[];
      acts: { name: string }[];
      facts: { name: string; domain: string[] }[];
    }>('vocabulary.yaml');
    const { audiences, acts, facts } = library.vocabulary;
    assert.deepEqual(
      audited.audiences.filter(({ name }) => !audiences.has(name)),
      [],
    );
    assert.deepEqual(
      audited.acts.filter(({ name }) => !acts.has(name)),
      [],
    );
    assert.deepEqual(
      audited.facts.flatMap(({ name, domain }) =>
        domain.filter((value) => !facts.get(name)?.values.has(value)),
      ),
      [],
    );
  });
});
