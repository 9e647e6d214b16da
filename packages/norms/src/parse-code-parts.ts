import type { Adoption, ConsentPurpose, Ladder, Placeholder, Procedure, Reading } from './code.ts';
import { parseConditions } from './parse-conditions.ts';
import { requiredString, requiredText } from './parse-norm.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Place } from './yaml-reader.ts';

type Fields = Record<string, Place | undefined>;

/** Reads what a code says beside its norms. Every norm it names is handed to `refers`, which looks it up later. */
export class PartReader {
  readonly #vocabulary: Vocabulary;
  readonly #refers: (place: Place, id: string) => void;

  constructor(vocabulary: Vocabulary, refers: (place: Place, id: string) => void) {
    this.#vocabulary = vocabulary;
    this.#refers = refers;
  }

  #ids(place: Place | undefined): string[] {
    return (place?.oneOrMore() ?? []).map((each) => {
      const id = each.string();
      this.#refers(each, id);
      return id;
    });
  }

  #people(place: Place | undefined): string[] {
    return (place?.oneOrMore() ?? []).flatMap((each) => each.oneOf(this.#vocabulary.people.keys()) ?? []);
  }

  adoption(place: Place): Adoption {
    const fields = place.record(['decided-by', 'consent-of', 'norms']);
    return {
      decidedBy: this.#people(fields['decided-by']),
      consentOf: this.#people(fields['consent-of']),
      norms: this.#ids(fields['norms']),
    };
  }

  #titled(place: Place, fields: Fields) {
    return {
      id: requiredString(place, fields['id'], 'id'),
      title: requiredText(place, fields['title'], 'title'),
    };
  }

  procedure(place: Place): Procedure {
    const fields = place.record(['id', 'title', 'starts-when', 'steps']);
    return {
      ...this.#titled(place, fields),
      startsWhen: parseConditions(this.#vocabulary.facts, fields['starts-when']),
      steps: (fields['steps']?.list() ?? []).map((step) => {
        const { norm, optional } = step.record(['norm', 'optional']);
        return { norm: this.#ids(norm)[0] ?? '', optional: optional?.boolean() ?? false };
      }),
    };
  }

  ladder(place: Place): Ladder {
    const fields = place.record(['id', 'title', 'against', 'first', 'steps']);
    return {
      ...this.#titled(place, fields),
      against: fields['against']?.oneOf(this.#vocabulary.audiences.keys()) ?? '',
      first: this.#ids(fields['first']),
      steps: this.#ids(fields['steps']),
    };
  }

  consentPurpose(place: Place): ConsentPurpose {
    const fields = place.record(['id', 'title', 'norms', 'given-by', 'mode', 'renewed']);
    const renewed = fields['renewed']?.oneOf(this.#vocabulary.deadlines.keys());
    if (fields['mode'] === undefined) place.missing('mode');
    return {
      ...this.#titled(place, fields),
      norms: this.#ids(fields['norms']),
      givenBy: this.#people(fields['given-by']),
      mode: fields['mode']?.oneOf(['opt-in', 'opt-out'] as const) ?? 'opt-in',
      ...(renewed && { renewed }),
    };
  }

  placeholder(place: Place): Placeholder {
    const fields = place.record(['id', 'kind', 'norms', 'title', 'value']);
    const value = fields['value']?.string();
    if (fields['kind'] === undefined) place.missing('kind');
    return {
      ...this.#titled(place, fields),
      kind: fields['kind']?.oneOf(['role', 'name', 'text', 'rules'] as const) ?? 'text',
      norms: this.#ids(fields['norms']),
      ...(value && { value }),
      line: place.line,
    };
  }

  reading(place: Place): Reading {
    const fields = place.record(['id', 'kind', 'norms', 'nl', 'en']);
    const en = fields['en']?.string();
    if (fields['kind'] === undefined) place.missing('kind');
    return {
      id: requiredString(place, fields['id'], 'id'),
      kind:
        fields['kind']?.oneOf(['contradiction', 'dead-reference', 'gap', 'ambiguity'] as const) ??
        'ambiguity',
      norms: this.#ids(fields['norms']),
      text: { nl: requiredString(place, fields['nl'], 'nl'), ...(en && { en }) },
      line: place.line,
    };
  }
}
