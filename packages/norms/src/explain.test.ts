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
    assert.match(said(norms), /Vertel het meteen aan je leraar of je ouders\./);
  });

  it('names everybody whose leave is needed', () => {
    const ban = (leave: string) => `who: [pupil], forbid: phone.use, unless: [{${leave}}]`;
    assert.match(
      said([ban('permission-from: [teacher, parent]'), ban('consent-of: pictured-all')]),
      /Vraag het eerst aan je leraar of je ouders, en ook aan de mensen op de foto\./,
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

  it('speaks to a pupil as a child: the child text, "je juf of meester", a rule for an article', () => {
    const norms = [
      `who: [anyone], forbid: phone.use, unless: [{permission-from: teacher}], text: {nl: Voor groot., child: Voor klein.}`,
    ];
    assert.equal(
      said(norms, {}, 'child'),
      'Niet zomaar. Vraag het eerst aan je juf of meester. Regel 1: Voor klein.',
    );
  });

  it('speaks to nobody but a pupil as a child', () => {
    const norms = [
      `who: [anyone], forbid: phone.use, unless: [{permission-from: teacher}], text: {nl: Voor groot., child: Voor klein.}`,
    ];
    for (const who of ['parent', 'staff', 'teacher'])
      assert.equal(said(norms, { who }, 'child'), said(norms, { who }, 'nl'), who);
  });

  it('names a place without a number as the source does', () => {
    const norms = [`who: [pupil], forbid: phone.use, article: leerlingen 1`];
    assert.match(said(norms), /Onderdeel “leerlingen 1”: /);
    assert.match(said(norms, {}, 'child'), /Stukje “leerlingen 1”: /);
    assert.match(said(norms, {}, 'en'), /Part “leerlingen 1”: /);
    assert.match(said([`who: [pupil], forbid: phone.use, article: A1`]), /Onderdeel A1: /);
  });
});

describe('whom to tell', () => {
  const switchOff = { act: 'phone.switch-off' };

  it('is said in the words of the act, with the deadline in its place', () => {
    const norms = ['who: [pupil], require: phone.switch-off, report-to: teacher, deadline: immediately'];
    assert.match(said(norms, switchOff), /Leg hem meteen bij je leraar\. /);
    assert.match(said(norms, switchOff, 'en'), /Put it with your teacher at once\. /);
    assert.match(
      said(['who: [pupil], require: phone.switch-off, report-to: teacher'], switchOff),
      /hem bij je leraar\./,
    );
  });

  it('is everybody, where the act says so', () => {
    const norms = ['who: [teacher], require: measure.impose, report-to: [parent, sysadmin]'];
    assert.match(
      said(norms, { who: 'teacher', act: 'measure.impose' }),
      /Vertel het aan de beheerder en de ouders\./,
    );
  });

  it('takes a sentence per rule, and none for a rule that another one covers', () => {
    const rule = (more: string) => `who: [pupil], require: phone.use, ${more}`;
    assert.match(
      said([rule('report-to: teacher, deadline: immediately'), rule('report-to: sysadmin')]),
      /moet\. Vertel het meteen aan je leraar\. Vertel het aan de beheerder\. Artikel/,
    );
    assert.match(
      said([
        rule('report-to: [teacher, parent]'),
        rule('report-to: teacher, deadline: immediately'),
        rule('report-to: teacher, deadline: immediately'),
      ]),
      /moet\. Vertel het meteen aan je leraar\. Artikel/,
    );
  });
});
