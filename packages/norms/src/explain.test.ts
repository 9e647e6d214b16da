import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainText } from './explain.ts';
import type { Question } from './question.ts';
import { aDecider, aQuestion } from './testing.ts';
import type { Voice } from './text.ts';

function said(norms: readonly string[], change: Partial<Question> = {}, voice: Voice = 'nl'): string {
  const decider = aDecider(norms);
  const question = aQuestion(change);
  return explainText(decider, question, decider.decide(question), voice);
}

describe('an explanation', () => {
  it('says no, with the rule and its article', () => {
    assert.equal(said(['who: [pupil], forbid: phone.use']), 'Nee, dat mag niet. Artikel 1: Tekst 1.');
  });

  it('tells a pupil to ask "je leraar" and anybody else to ask "de leraar"', () => {
    const norms = ['who: [anyone], forbid: phone.use, unless: [{permission-from: teacher}]'];
    assert.match(said(norms), /Vraag het eerst aan je leraar\./);
    assert.match(said(norms, { who: 'parent' }), /Vraag het eerst aan de leraar\./);
    assert.match(said(norms, {}, 'en'), /First ask your teacher\./);
  });

  it('says whom to tell and by when', () => {
    const norms = ['who: [pupil], require: phone.use, report-to: [teacher, parent], deadline: immediately'];
    assert.match(said(norms), /Vertel het meteen aan je ouders of je leraar\./);
  });

  it('names everybody whose leave is needed', () => {
    const ban = (leave: string) => `who: [pupil], forbid: phone.use, unless: [{${leave}}]`;
    assert.match(
      said([ban('permission-from: [teacher, parent]'), ban('consent-of: pictured-all')]),
      /Vraag het eerst aan je ouders of je leraar, en ook aan de mensen op de foto\./,
    );
  });

  it('asks back when it depends', () => {
    const decider = aDecider(['who: [pupil], forbid: phone.use, when: {place: classroom}']);
    const question = aQuestion();
    assert.equal(
      explainText(decider, question, decider.decideOpen(question), 'nl'),
      'Dat hangt ervan af. Waar ben je?',
    );
  });

  it('quotes the most specific rule that the source says outright', () => {
    const general = 'who: [pupil], forbid: phone.use';
    const inferred =
      'who: [pupil], forbid: phone.use, when: {place: classroom, time: lesson}, inferred: true';
    const specific = 'who: [pupil], forbid: phone.use, when: {place: classroom}';
    const situation = { place: ['classroom'], time: ['lesson'] };
    assert.match(said([general, inferred, specific], { situation }), /Artikel 3/);
  });
});
