import type {
  Adoption,
  Chapter,
  Code,
  ConsentPurpose,
  Ladder,
  Norm,
  Placeholder,
  Procedure,
  Reading,
  Source,
} from './code.ts';
import type { Parsed } from './finding.ts';
import { parseConditions, parseCountsAs } from './parse-conditions.ts';
import { parseNorm, requiredString, requiredText } from './parse-norm.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type Place, readYaml } from './yaml-reader.ts';

type Fields = Record<string, Place | undefined>;

const KEYS = [
  ...['code', 'version', 'level', 'title', 'name', 'organisation', 'official', 'source', 'is-a', 'counts-as'],
  ...['adoption', 'chapters', 'procedures', 'ladders', 'consent-purposes', 'placeholders', 'readings'],
];

/** Reads a `code.yaml` (see docs/code-format.md). A broken file is refused whole with all findings. */
export function parseCode(vocabulary: Vocabulary, text: string, file: string): Parsed<Code> {
  return readYaml(text, file, (top) => new CodeReader(vocabulary, top).read());
}

class CodeReader {
  readonly #vocabulary: Vocabulary;
  readonly #top: Place;
  readonly #norms = new Set<string>();
  /** Looked up when every rule has been read: a reference may stand before what it refers to. */
  readonly #references: (() => void)[] = [];

  constructor(vocabulary: Vocabulary, top: Place) {
    this.#vocabulary = vocabulary;
    this.#top = top;
  }

  read(): Code {
    const top = this.#top;
    const fields = top.record(KEYS);
    for (const key of ['level', 'source', 'chapters']) if (fields[key] === undefined) top.missing(key);
    const chapters: Chapter[] = [];
    const norms: Norm[] = [];
    for (const place of fields['chapters']?.list() ?? []) {
      const chapter = place.record(['id', 'title', 'norms']);
      const id = requiredString(place, chapter['id'], 'id');
      chapters.push({ id, title: requiredText(place, chapter['title'], 'title') });
      for (const each of chapter['norms']?.list() ?? []) norms.push(this.#norm(id, each));
    }
    const list = <T>(key: string, read: (place: Place) => T) => (fields[key]?.list() ?? []).map(read);
    const code: Code = {
      id: requiredString(top, fields['code'], 'code'),
      version: requiredString(top, fields['version'], 'version'),
      level: fields['level']?.oneOf(['board', 'school'] as const) ?? 'school',
      title: requiredText(top, fields['title'], 'title'),
      name: requiredString(top, fields['name'], 'name'),
      organisation: requiredString(top, fields['organisation'], 'organisation'),
      official: fields['official']?.boolean() ?? false,
      source: this.#source(fields['source'] ?? top),
      isA: this.#isA(fields['is-a']),
      countsAs: parseCountsAs(this.#vocabulary.facts, this.#vocabulary.acts, fields['counts-as']),
      ...(fields['adoption'] && { adoption: this.#adoption(fields['adoption']) }),
      chapters,
      norms,
      procedures: list('procedures', (place) => this.#procedure(place)),
      ladders: list('ladders', (place) => this.#ladder(place)),
      consentPurposes: list('consent-purposes', (place) => this.#consentPurpose(place)),
      placeholders: list('placeholders', (place) => this.#placeholder(place)),
      readings: list('readings', (place) => this.#reading(place)),
    };
    for (const check of this.#references) check();
    return code;
  }

  #norm(chapter: string, place: Place): Norm {
    const norm = parseNorm(this.#vocabulary, chapter, place);
    if (this.#norms.has(norm.id)) {
      place.report('syntax', {
        nl: `regel \`${norm.id}\` staat er twee keer in; geef elke regel een eigen id`,
        en: `rule \`${norm.id}\` occurs twice; give each rule an id of its own`,
      });
    }
    this.#norms.add(norm.id);
    for (const rule of norm.unless.flatMap(({ rules }) => rules)) this.#refers(place, rule);
    return norm;
  }

  #refers(place: Place, id: string): void {
    this.#references.push(() => {
      if (this.#norms.has(id)) return;
      place.report('dead-reference', {
        nl: `hier wordt verwezen naar regel \`${id}\`, die niet in deze code staat; verwijs naar een bestaande regel`,
        en: `this refers to rule \`${id}\`, which is not in this code; refer to a rule that exists`,
      });
    });
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

  #source(place: Place): Source {
    const fields = place === this.#top ? {} : place.record(['document', 'publisher', 'licence', 'checked']);
    const licence = fields['licence']?.string();
    return {
      document: requiredString(place, fields['document'], 'document'),
      publisher: requiredString(place, fields['publisher'], 'publisher'),
      ...(licence && { licence }),
      checked: requiredString(place, fields['checked'], 'checked'),
    };
  }

  /** In the file: what is counted -> who counts as it. In the code: who -> what they count as. */
  #isA(place: Place | undefined): ReadonlyMap<string, readonly string[]> {
    const isA = new Map<string, string[]>();
    const audiences = this.#vocabulary.audiences;
    for (const [parent, children] of place?.entries() ?? []) {
      if (!audiences.has(parent)) children.unknown(parent, audiences.keys());
      for (const child of children.oneOrMore()) {
        const name = child.oneOf(audiences.keys());
        if (name !== undefined) isA.set(name, [...(isA.get(name) ?? []), parent]);
      }
    }
    return isA;
  }

  #adoption(place: Place): Adoption {
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

  #procedure(place: Place): Procedure {
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

  #ladder(place: Place): Ladder {
    const fields = place.record(['id', 'title', 'against', 'first', 'steps']);
    return {
      ...this.#titled(place, fields),
      against: fields['against']?.oneOf(this.#vocabulary.audiences.keys()) ?? '',
      first: this.#ids(fields['first']),
      steps: this.#ids(fields['steps']),
    };
  }

  #consentPurpose(place: Place): ConsentPurpose {
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

  #placeholder(place: Place): Placeholder {
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

  #reading(place: Place): Reading {
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
