import type { Chapter, Code, Norm, Source, StandingLeave } from './code.ts';
import { extendCode, type Wording } from './extend.ts';
import type { Parsed } from './finding.ts';
import { PERMISSION_FROM } from './leave.ts';
import { CODE_ID, CODE_VERSION } from './name-shape.ts';
import { parseConditions, parseCountsAs } from './parse-conditions.ts';
import { PartReader } from './parse-code-parts.ts';
import { parseNorm, requiredName, requiredString, requiredText } from './parse-norm.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type Place, readYaml } from './yaml-reader.ts';

type Fields = Record<string, Place | undefined>;

const KEYS = [
  ...['code', 'version', 'level', 'title', 'name', 'organisation', 'official', 'source', 'is-a', 'counts-as'],
  ...[
    'extends',
    'remove',
    'wordings',
    'standing-leaves',
    'adoption',
    'chapters',
    'procedures',
    'ladders',
    'consent-purposes',
    'placeholders',
    'readings',
  ],
];

/** The codes that a school's code may extend, by id. */
export type Boards = ReadonlyMap<string, Code>;

/** Reads a `code.yaml` (see docs/code-format.md). A broken file is refused whole with all findings. */
export function parseCode(vocabulary: Vocabulary, text: string, file: string, boards?: Boards): Parsed<Code> {
  return readYaml(text, file, (top) => new CodeReader(vocabulary, top, boards ?? new Map()).read());
}

/** The id of the board's code that a file extends, when it says so; read before the file itself is. */
export function extendedBy(text: string): string | undefined {
  return /^extends:\s*['"]?([^\s'"#]+)/m.exec(text)?.[1];
}

class CodeReader {
  readonly #vocabulary: Vocabulary;
  readonly #top: Place;
  readonly #boards: Boards;
  readonly #norms = new Set<string>();
  readonly #parts: PartReader;
  /** Looked up when every rule has been read: a reference may stand before what it refers to. */
  readonly #references: (() => void)[] = [];

  constructor(vocabulary: Vocabulary, top: Place, boards: Boards) {
    this.#vocabulary = vocabulary;
    this.#top = top;
    this.#boards = boards;
    this.#parts = new PartReader(vocabulary, (place, id) => this.#refers(place, id));
  }

  read(): Code {
    const fields = this.#top.record(KEYS);
    const board = fields['extends']?.oneOf(this.#boards.keys());
    const base = board === undefined ? undefined : this.#boards.get(board);
    const own = this.#own(fields, base);
    if (base === undefined) {
      for (const check of this.#references) check();
      return own;
    }
    const removed = this.#removed(fields['remove'], base);
    const merged = extendCode(base, own, { removed, wordings: this.#wordings(fields['wordings'], base) });
    for (const norm of merged.norms) this.#norms.add(norm.id);
    for (const id of removed) this.#norms.delete(id);
    for (const rule of merged.norms.flatMap(({ unless }) => unless.flatMap(({ rules }) => rules))) {
      if (removed.has(rule)) this.#refers(fields['remove'] ?? this.#top, rule);
    }
    for (const check of this.#references) check();
    return merged;
  }

  /** What the file itself says. What a school leaves out it takes from its board. */
  #own(fields: Fields, base: Code | undefined): Code {
    const top = this.#top;
    if (base === undefined && fields['extends'] === undefined) {
      for (const key of ['level', 'source', 'chapters']) if (fields[key] === undefined) top.missing(key);
    }
    const chapters: Chapter[] = [];
    const norms: Norm[] = [];
    for (const place of fields['chapters']?.list() ?? []) {
      const chapter = place.record(['id', 'title', 'norms']);
      const id = requiredString(place, chapter['id'], 'id');
      const known = base?.chapters.find((each) => each.id === id);
      const title = chapter['title'] === undefined ? known?.title : undefined;
      chapters.push({ id, title: title ?? requiredText(place, chapter['title'], 'title') });
      for (const each of chapter['norms']?.list() ?? []) norms.push(this.#norm(id, each));
    }
    const list = <T>(key: string, read: (place: Place) => T) => (fields[key]?.list() ?? []).map(read);
    const string = (key: string, inherited: string | undefined) =>
      fields[key] === undefined && inherited !== undefined
        ? inherited
        : requiredString(top, fields[key], key);
    const adoption = fields['adoption'] ? this.#parts.adoption(fields['adoption']) : base?.adoption;
    return {
      id: requiredName(top, fields['code'], 'code', CODE_ID),
      version: requiredName(top, fields['version'], 'version', CODE_VERSION),
      level: fields['level']?.oneOf(['board', 'school'] as const) ?? 'school',
      ...(base && { extends: base.id }),
      title: fields['title'] === undefined && base ? base.title : requiredText(top, fields['title'], 'title'),
      name: string('name', base?.name),
      organisation: string('organisation', base?.organisation),
      official: fields['official']?.boolean() ?? false,
      source: fields['source'] === undefined && base ? base.source : this.#source(fields['source'] ?? top),
      isA: this.#isA(fields['is-a']),
      countsAs: parseCountsAs(this.#vocabulary.facts, this.#vocabulary.acts, fields['counts-as']),
      ...(adoption && { adoption }),
      chapters,
      norms,
      procedures: list('procedures', (place) => this.#parts.procedure(place)),
      ladders: list('ladders', (place) => this.#parts.ladder(place)),
      consentPurposes: list('consent-purposes', (place) => this.#parts.consentPurpose(place)),
      placeholders: list('placeholders', (place) => this.#parts.placeholder(place)),
      readings: list('readings', (place) => this.#parts.reading(place)),
      standingLeaves: list('standing-leaves', (place) => this.#standingLeave(place)),
    };
  }

  #removed(place: Place | undefined, base: Code): ReadonlySet<string> {
    const known = base.norms.map(({ id }) => id);
    return new Set((place?.oneOrMore() ?? []).flatMap((each) => each.oneOf(known) ?? []));
  }

  #wordings(place: Place | undefined, base: Code): ReadonlyMap<string, Wording> {
    const known = [...base.norms.map(({ id }) => id), ...this.#norms];
    const entries = (place?.entries() ?? []).flatMap(([id, each]): [string, Wording][] => {
      if (!known.includes(id)) {
        each.unknown(id, known);
        return [];
      }
      const { title, text, why } = each.record(['title', 'text', 'why']);
      return [
        [
          id,
          {
            ...(title && { title: title.text() }),
            ...(text && { text: text.text() }),
            ...(why && { why: why.text() }),
          },
        ],
      ];
    });
    return new Map(entries);
  }

  #standingLeave(place: Place): StandingLeave {
    const fields = place.record(['id', 'act', 'role', 'when']);
    for (const key of ['act', 'role']) if (fields[key] === undefined) place.missing(key);
    const roles = this.#vocabulary.facts.get(PERMISSION_FROM)?.values.keys() ?? [];
    return {
      id: requiredString(place, fields['id'], 'id'),
      act: fields['act']?.oneOf(this.#vocabulary.acts.keys()) ?? '',
      role: fields['role']?.oneOf(roles) ?? '',
      when: parseConditions(this.#vocabulary.facts, fields['when']),
    };
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
}
