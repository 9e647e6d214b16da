import type { Grant } from '@netjes/norms';
import { answerFields } from '../answer.ts';
import type { Read, Reader } from '../file/reader.ts';
import { circumstances, flag, id, instant, listOf, maybe, record, text } from '../file/readers.ts';

/** What the code asked for, in the version it had. */
const askedFields = {
  codeVersion: id(),
  /** Each list needs a yes by one of its roles. */
  lists: listOf(listOf(id())),
  /** The request goes by way of these roles; empty: straight to those who decide. */
  via: listOf(id()),
  /** The code says nothing about it, but names whom to ask in doubt. */
  inDoubt: flag(),
  norms: listOf(id()),
};

const grantFields: { readonly [K in keyof GivenGrant]: Reader<GivenGrant[K]> } = {
  id: id(),
  code: id(),
  act: id(),
  facts: circumstances(),
  everyone: flag(),
  subjects: listOf(id()),
  role: id(),
  from: instant(),
  until: maybe(instant()),
};

/** A grant as a file keeps it; `grantsOf` makes it one of the norms. */
export interface GivenGrant extends Pick<Grant, 'id' | 'code' | 'act' | 'facts' | 'role' | 'from'> {
  readonly everyone: boolean;
  readonly subjects: readonly string[];
  readonly until: number | undefined;
}

/** What is asked: may these people do this, in these circumstances, in this time? */
export const wishFields = {
  who: id(),
  act: id(),
  situation: circumstances(),
  /** The people, classes or groups it is for; left out: the one who asks. */
  subjects: listOf(id(), 200),
  /** For everybody in its scope until it is withdrawn: a standing leave. */
  everyone: maybe(flag()),
  /** Those whose own consent it takes: the people in a picture. */
  concerned: listOf(id(), 200),
  from: instant(),
  until: maybe(instant()),
  reason: maybe(text()),
};

export const fields = {
  ...wishFields,
  everyone: flag(),
  asked: record(askedFields),
  passedOn: maybe(record(answerFields)),
  answers: listOf(record(answerFields)),
  no: maybe(record({ ...answerFields, reason: text() })),
  grants: listOf(record(grantFields)),
  /** Values of `consent-of` that hold by this request. */
  consents: listOf(id()),
};

export type Wish = Read<typeof wishFields>;
export type Permission = Read<typeof fields>;
export type AskedFor = Read<typeof askedFields>;
