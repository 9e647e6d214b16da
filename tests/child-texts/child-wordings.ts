import type { Decider, Norm, Text, Vocabulary } from '@netjes/norms';
import { lineage, wording } from '@netjes/norms';

/** A wording that a child can meet, with the place where it is written. */
export type ChildWording = readonly [place: string, text: string];

/**
 * Whether a norm binds or protects pupils or parents: it is about them by who is bound, by its act or
 * by what it turns on.
 */
export function concernsFamilies({ vocabulary, code }: Decider, norm: Norm): boolean {
  const families = ['anyone', 'pupil', 'parent'];
  const bound = norm.who.flatMap((who) => [
    ...lineage(vocabulary.audiences, who).filter((each) => each !== 'anyone' || who === 'anyone'),
    ...(code.isA.get(who) ?? []),
  ]);
  const { act, when, unless, reportTo, decidedBy } = norm;
  const about = JSON.stringify([act, when, unless, reportTo, decidedBy]);
  return bound.some((who) => families.includes(who)) || /pupil|parent|child|pictured|bully/.test(about);
}

/** What a code says to children: each child text, with the title above it and the reason under it. */
export function wordingsOfCode({ code }: Decider): ChildWording[] {
  const said = (place: string, text: Text | undefined): ChildWording[] =>
    text?.child === undefined ? [] : [[`${code.id} ${place}`, text.child]];
  return [
    ...said('title', code.title),
    ...code.chapters.flatMap(({ id, title }) => said(id, title)),
    ...code.norms
      .filter(({ text }) => text.child !== undefined)
      .flatMap(({ id, title, text, why }) =>
        [title, text, ...(why ? [why] : [])].map(
          (each) => [`${code.id} ${id}`, wording(each, 'child')] as const,
        ),
      ),
    ...[...code.procedures, ...code.ladders, ...code.consentPurposes].flatMap(({ id, title }) =>
      said(id, title),
    ),
  ];
}

/** Every label of the vocabulary as a child gets it: the child wording, else the adult one. */
export function wordingsOfVocabulary(vocabulary: Vocabulary): ChildWording[] {
  const said = (place: string, text: Text): ChildWording => [`vocabulary ${place}`, wording(text, 'child')];
  return [
    ...[...vocabulary.people.values()].flatMap(({ name, one, many, address }) =>
      [one, many, address].map((text) => said(name, text)),
    ),
    ...[...vocabulary.acts.values()].flatMap(({ name, label, mayI }) => [
      said(name, label),
      said(name, mayI),
    ]),
    ...[...vocabulary.facts.values()].flatMap(({ name, question, values }) => [
      said(name, question),
      ...[...values.values()].map(({ name: value, label }) => said(`${name}=${value}`, label)),
    ]),
    ...[...vocabulary.measures, ...vocabulary.deadlines].map(([name, text]) => said(name, text)),
  ];
}
