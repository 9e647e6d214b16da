/** What is wrong with a value that somebody filled in; a page makes the sentence. */
export type Problem =
  | 'missing'
  | 'not-text'
  | 'too-long'
  | 'not-an-id'
  | 'not-a-moment'
  | 'not-a-number'
  | 'not-one-of'
  | 'not-a-list'
  | 'not-a-record'
  | 'not-true-or-false'
  | 'unknown-word'
  | 'in-the-past'
  | 'ends-before-it-begins'
  | 'needs-an-end'
  | 'not-theirs'
  | 'leave-is-given-not-said';

/** A field that cannot be taken as it is: which one, and why. */
export interface Misfit {
  /** The name of the field, with the way down to the part that is wrong: `answers.0.by`. */
  readonly field: string;
  readonly problem: Problem;
  /** What would do, where that is a list of words. */
  readonly choices?: readonly string[];
}

export type ReadValue<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly misfit: Misfit };

/** Takes an unknown value, of a form or of a row, to a narrower one; it does nothing else. */
export interface Reader<T> {
  /** Reading leaves out what it does not know, so that nothing unasked is kept. */
  read(value: unknown, field: string): ReadValue<T>;
  /** What it reads may hold words by a person; where it is kept, it is kept sealed. */
  readonly free?: boolean;
}

/** A reader per name: together they are one record. */
export type Readers<T> = { readonly [K in keyof T]: Reader<T[K]> };

/** What readers of these names read. */
export type Read<R> = { readonly [K in keyof R]: R[K] extends Reader<infer T> ? T : never };

export function good<T>(value: T): ReadValue<T> {
  return { ok: true, value };
}

export function bad(field: string, problem: Problem, choices?: readonly string[]): ReadValue<never> {
  return { ok: false, misfit: { field, problem, ...(choices && { choices }) } };
}

/** Reads each part of a record; the first part that does not fit is told. */
export function readRecord<T>(readers: Readers<T>, value: unknown, field = ''): ReadValue<T> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad(field, 'not-a-record');
  const given = new Map<string, unknown>(Object.entries(value));
  const made: [string, unknown][] = [];
  for (const [name, reader] of Object.entries<Reader<unknown>>(readers)) {
    const read = reader.read(given.get(name), field === '' ? name : `${field}.${name}`);
    if (!read.ok) return read;
    made.push([name, read.value]);
  }
  // each name of T was read by its own reader of T
  return good(Object.fromEntries(made) as T);
}
