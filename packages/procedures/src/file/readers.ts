import { bad, good, type Reader, type Readers, readRecord } from './reader.ts';

/** Longer is no reason but a letter. */
const LONGEST_TEXT = 2000;
const OPAQUE = /^[\w.:~-]{1,80}$/;
/** What a date of ECMAScript can hold, in milliseconds. */
const FURTHEST = 8.64e15;

/** Whether it can be an id: short and without spaces, so that no free text travels as one. */
export function isOpaque(value: unknown): value is string {
  return typeof value === 'string' && OPAQUE.test(value);
}

/** Words by a person; never empty. */
export function text(longest = LONGEST_TEXT): Reader<string> {
  return {
    free: true,
    read(value, field) {
      if (value === undefined || value === null) return bad(field, 'missing');
      if (typeof value !== 'string') return bad(field, 'not-text');
      const trimmed = value.trim();
      if (trimmed === '') return bad(field, 'missing');
      return trimmed.length > longest ? bad(field, 'too-long') : good(trimmed);
    },
  };
}

/** An opaque id, or a word of the vocabulary. */
export function id(): Reader<string> {
  return {
    read(value, field) {
      if (value === undefined || value === null || value === '') return bad(field, 'missing');
      return isOpaque(value) ? good(value) : bad(field, 'not-an-id');
    },
  };
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export function instant(): Reader<number> {
  return {
    read(value, field) {
      if (value === undefined || value === null) return bad(field, 'missing');
      const fits = typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= FURTHEST;
      return fits ? good(value) : bad(field, 'not-a-moment');
    },
  };
}

export function whole(): Reader<number> {
  return {
    read(value, field) {
      if (value === undefined || value === null) return bad(field, 'missing');
      return Number.isSafeInteger(value) ? good(value as number) : bad(field, 'not-a-number');
    },
  };
}

export function flag(): Reader<boolean> {
  return {
    read: (value, field) => (typeof value === 'boolean' ? good(value) : bad(field, 'not-true-or-false')),
  };
}

export function oneOf<const T extends string>(choices: readonly T[]): Reader<T> {
  return {
    read(value, field) {
      if (value === undefined || value === null || value === '') return bad(field, 'missing', choices);
      const found = choices.find((choice) => choice === value);
      return found === undefined ? bad(field, 'not-one-of', choices) : good(found);
    },
  };
}

/** May be left out. */
export function maybe<T>(reader: Reader<T>): Reader<T | undefined> {
  return {
    free: reader.free ?? false,
    read: (value, field) =>
      value === undefined || value === null ? good(undefined) : reader.read(value, field),
  };
}

/** Left out is empty. */
export function listOf<T>(reader: Reader<T>, longest = 1000): Reader<readonly T[]> {
  return {
    free: reader.free ?? false,
    read(value, field) {
      if (value === undefined || value === null) return good([]);
      if (!Array.isArray(value)) return bad(field, 'not-a-list');
      if (value.length > longest) return bad(field, 'too-long');
      const made: T[] = [];
      for (const [at, each] of value.entries()) {
        const read = reader.read(each, `${field}.${at}`);
        if (!read.ok) return read;
        made.push(read.value);
      }
      return good(made);
    },
  };
}

export function record<T>(readers: Readers<T>): Reader<T> {
  return {
    free: Object.values<Reader<unknown>>(readers).some(({ free }) => free),
    read: (value, field) =>
      value === undefined || value === null ? bad(field, 'missing') : readRecord(readers, value, field),
  };
}

/** Names of any kind, each with words: the circumstances of a question. */
export function circumstances(): Reader<Readonly<Record<string, readonly string[]>>> {
  const words = listOf(id(), 20);
  return {
    read(value, field) {
      if (value === undefined || value === null) return good({});
      if (typeof value !== 'object' || Array.isArray(value)) return bad(field, 'not-a-record');
      const made: [string, readonly string[]][] = [];
      for (const [name, given] of Object.entries(value)) {
        const read = words.read(typeof given === 'string' ? [given] : given, `${field}.${name}`);
        if (!isOpaque(name)) return bad(field, 'not-an-id');
        if (!read.ok) return read;
        made.push([name, read.value]);
      }
      return good(Object.fromEntries(made));
    },
  };
}
