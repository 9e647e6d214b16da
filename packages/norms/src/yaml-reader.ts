import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Finding, FindingKind, Parsed } from './finding.ts';
import { LONGEST_NAME, type NameShape } from './name-shape.ts';
import { nearest } from './nearest.ts';
import type { Text } from './text.ts';

/** Larger files are refused: no code of conduct is a book. In characters. */
const LARGEST = 2_000_000;

/** Collects what is wrong with one file while it is read, so that its author sees everything at once. */
class Report {
  readonly findings: Finding[] = [];
  readonly file: string;
  readonly lines = new LineCounter();

  constructor(file: string) {
    this.file = file;
  }

  add(kind: FindingKind, offset: number, message: Text, norms: readonly string[] = []): void {
    this.findings.push({ kind, message, norms, file: this.file, line: this.lines.linePos(offset).line || 1 });
  }
}

/** A place in a YAML file. Reading what is not there, or is of another shape, is reported, never thrown. */
export class Place {
  readonly #report: Report;
  readonly #node: Node | null;
  readonly #offset: number;
  readonly #name: string;

  constructor(report: Report, node: Node | null, offset: number, name: string) {
    this.#report = report;
    // a key without anything behind it says nothing
    this.#node = isScalar(node) && node.value === null && !node.source?.trim() ? null : node;
    this.#offset = node?.range?.[0] ?? offset;
    this.#name = name;
  }

  get line(): number {
    return this.#report.lines.linePos(this.#offset).line;
  }

  report(kind: FindingKind, message: Text): void {
    this.#report.add(kind, this.#offset, message);
  }

  /** The map at this place, its keys checked against the ones it may have. */
  record(keys: readonly string[]): Record<string, Place | undefined> {
    const found = new Map(this.entries());
    for (const [key, place] of found) {
      if (!keys.includes(key)) place.#unknownKey(key, keys);
    }
    return Object.fromEntries(found);
  }

  entries(): [string, Place][] {
    if (this.#node === null) return [];
    if (!isMap(this.#node)) {
      this.#shape('een lijst van sleutels met een waarde', 'keys with a value');
      return [];
    }
    return this.#node.items.map((pair) => {
      const key = isScalar(pair.key) ? String(pair.key.value) : '?';
      const offset = (pair.key as Node).range?.[0] ?? this.#offset;
      return [key, new Place(this.#report, pair.value as Node | null, offset, key)];
    });
  }

  list(): Place[] {
    if (this.#node === null) return [];
    if (!isSeq(this.#node)) {
      this.#shape('een lijst', 'a list');
      return [];
    }
    return this.#node.items.map((item) => new Place(this.#report, item as Node, this.#offset, this.#name));
  }

  /** One item or a list of items. */
  oneOrMore(): Place[] {
    return isSeq(this.#node) ? this.list() : [this];
  }

  get isMap(): boolean {
    return isMap(this.#node);
  }

  /** The text at this place as it was written; `true` and `'true'` are the same word. */
  string(): string {
    if (!isScalar(this.#node) || this.#node.value === null) {
      this.#shape('een tekst', 'a text');
      return '';
    }
    const { value, source } = this.#node;
    return typeof value === 'string'
      ? value
      : typeof value === 'boolean'
        ? String(value)
        : (source ?? String(value));
  }

  /** A text that stands for something, of the shape that its kind of name has. */
  name({ shape, allowed }: NameShape): string {
    const name = this.string();
    // what is no text at all was reported as such
    const isText = isScalar(this.#node) && this.#node.value !== null;
    if (isText && !(shape.test(name) && name.length <= LONGEST_NAME)) {
      const shown = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
      this.report('syntax', {
        nl: `\`${this.#name}\` kan niet \`${shown}\` zijn; gebruik alleen ${allowed.nl}, begin met een letter of cijfer, en houd het bij ${LONGEST_NAME} tekens`,
        en: `\`${this.#name}\` cannot be \`${shown}\`; use only ${allowed.en ?? allowed.nl}, begin with a letter or digit, and keep to ${LONGEST_NAME} characters`,
      });
    }
    return name;
  }

  boolean(): boolean {
    return this.oneOf(['true', 'false']) === 'true';
  }

  /** A word out of a closed list; an unknown one is reported with the nearest that is known. */
  oneOf<T extends string>(known: Iterable<T>): T | undefined {
    const word = this.string();
    const words = [...known];
    const match = words.find((each) => each === word);
    if (match === undefined && word !== '') this.unknown(word, words);
    return match;
  }

  unknown(word: string, known: Iterable<string>): void {
    this.report('unknown-word', unknownWord(this.#name, word, known));
  }

  text(): Text {
    const { nl, child, en } = this.record(['nl', 'child', 'en']);
    const dutch = nl?.string().trim() ?? '';
    if (dutch === '') {
      this.report('missing-dutch', {
        nl: `\`${this.#name}\` heeft nog geen Nederlandse tekst (\`nl\`)`,
        en: `\`${this.#name}\` has no Dutch text (\`nl\`) yet`,
      });
    }
    return {
      nl: dutch,
      ...(child && { child: child.string().trim() }),
      ...(en && { en: en.string().trim() }),
    };
  }

  missing(key: string): void {
    this.report('syntax', {
      nl: `\`${key}\` ontbreekt; vul het in`,
      en: `\`${key}\` is missing; add it`,
    });
  }

  #unknownKey(key: string, known: readonly string[]): void {
    this.report('unknown-word', unknownWord('sleutel', key, known, 'key'));
  }

  #shape(nl: string, en: string): void {
    this.report('syntax', { nl: `\`${this.#name}\` moet ${nl} zijn`, en: `\`${this.#name}\` must be ${en}` });
  }
}

/** "`kantin` is not a known place; did you mean `canteen`?" */
export function unknownWord(kind: string, word: string, known: Iterable<string>, kindEn = kind): Text {
  const guess = nearest(word, known);
  return {
    nl: `\`${word}\` is geen bekend woord voor ${kind}${guess ? `; bedoel je \`${guess}\`?` : ''}`,
    en: `\`${word}\` is not a known ${kindEn}${guess ? `; did you mean \`${guess}\`?` : ''}`,
  };
}

/** Reads a YAML file with a reader that reports what is wrong; anything wrong refuses the file whole. */
export function readYaml<T>(text: string, file: string, read: (top: Place) => T): Parsed<T> {
  const report = new Report(file);
  if (text.length > LARGEST) {
    report.lines.addNewLine(0);
    report.add('syntax', 0, {
      nl: 'het bestand is te groot (meer dan 2 MB)',
      en: 'the file is too large (over 2 MB)',
    });
    return { ok: false, findings: report.findings };
  }
  const document = parseDocument(text, { lineCounter: report.lines, uniqueKeys: true, prettyErrors: false });
  for (const error of [...document.errors, ...document.warnings]) {
    report.add('syntax', error.pos[0], {
      nl: `dit is geen geldige YAML: ${error.message}`,
      en: `this is not valid YAML: ${error.message}`,
    });
  }
  if (report.findings.length > 0) return { ok: false, findings: report.findings };
  const value = read(new Place(report, document.contents, 0, file));
  return report.findings.length === 0 ? { ok: true, value } : { ok: false, findings: report.findings };
}
