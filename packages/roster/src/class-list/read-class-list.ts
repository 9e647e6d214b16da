import { giveRole } from '../draft.ts';
import type { Place } from '../finding.ts';
import type { Gathering } from '../gathering.ts';
import type { Pace } from '../pace.ts';
import { Refused } from '../refusal.ts';
import { readYear } from '../school-year.ts';
import { plainHeader } from '../tables/table.ts';
import type { ClassListField, ColumnMapping, NeedsMapping } from './column-mapping.ts';
import { guessMapping } from './guess-mapping.ts';
import { columnOf, factsOf, type Header, headerOf, isSomebody, type Sheet } from './sheet.ts';
import { splitName } from './split-name.ts';

export interface ClassListOptions {
  readonly gathering: Gathering;
  readonly pace: Pace;
  readonly mapping: ColumnMapping | undefined;
  readonly school: { readonly key: string; readonly name: string };
  readonly schoolYear: string;
}

type Columns = ReadonlyMap<ClassListField, number>;

/** Reads a class list, or gives back what a person has to point out first. */
export async function readClassList(
  sheet: Sheet,
  options: ClassListOptions,
): Promise<NeedsMapping | undefined> {
  const header = headerOf(sheet);
  if (!header) throw new Refused({ refused: 'not-recognised' });
  if (isSomebody(header)) throw new Refused({ refused: 'no-header', file: sheet.file });
  const guessed = guessMapping(header.cells);
  const mapping = options.mapping ?? (guessed.sure ? guessed.mapping : undefined);
  const columns = mapping && columnsOf(mapping, header);
  const { gathering, pace } = options;
  if (!mapping || !columns) {
    const facts = await factsOf(sheet, header, pace);
    return { file: sheet.file, headers: header.cells, guess: guessed.mapping, ...facts };
  }
  const used = new Set(columns.values());
  for (const [index, name] of header.cells.entries())
    if (name !== '' && !used.has(index)) gathering.drop(name);
  const list = new ClassList(sheet.file, columns, mapping, options);
  for (const { line, cells, length, brokenQuotes } of sheet.rows()) {
    const rest = pace.row(length);
    if (rest) await rest;
    if (line <= header.line) continue;
    if (brokenQuotes) gathering.note('broken-quotes', { file: sheet.file, line });
    if (cells.slice(header.cells.length).some((cell) => cell !== ''))
      gathering.note('cell-count', { file: sheet.file, line });
    list.take(cells, line);
  }
  return undefined;
}

/** Where each field is; nothing when a column is not in this list, or names or classes are in none. */
function columnsOf({ columns, className }: ColumnMapping, header: Header): Columns | undefined {
  const found = new Map<ClassListField, number>();
  for (const [field, name] of Object.entries(columns)) {
    const index = columnOf(header, name);
    if (index === undefined) return undefined;
    found.set(field as ClassListField, index);
  }
  const named = found.has('name') || (found.has('given') && found.has('family'));
  return named && (found.has('class') || className !== undefined) ? found : undefined;
}

/** Turns rows into pupils, their classes and their parents. */
class ClassList {
  readonly #file: string;
  readonly #columns: Columns;
  readonly #className: string;
  readonly #options: ClassListOptions;

  constructor(file: string, columns: Columns, { className = '' }: ColumnMapping, options: ClassListOptions) {
    this.#file = file;
    this.#columns = columns;
    this.#className = className;
    this.#options = options;
  }

  take(cells: readonly string[], line: number): void {
    const { gathering } = this.#options;
    const place = { file: this.#file, line };
    const cell = (field: ClassListField) => cells[this.#columns.get(field) ?? -1] ?? '';
    const name = this.#columns.has('name') ? splitName(cell('name')) : undefined;
    const given = cell('given') || (name?.given ?? '');
    const family = cell('family') || (name?.family ?? '');
    if (given === '' && family === '') {
      gathering.note('name-missing', place);
      return;
    }
    const draft = gathering.addPerson(`${this.#file}#${line}`, false, place);
    if (!draft) return;
    gathering.setNames(draft, { given, prefix: cell('prefix') || (name?.prefix ?? ''), family });
    gathering.setEmail(draft, cell('email'), 'email');
    gathering.setUsername(draft, cell('username'));
    const school = this.#school(cell('school'), place);
    const role = giveRole(draft, 'pupil', school);
    const inClass = this.#class(cell('class') || this.#className, cell('year'), school, place);
    if (inClass !== undefined) role.classes.add(inClass);
    gathering.setBirthday(draft, cell('birthDate'), place, { column: 'birthDate' });
    for (const which of ['1', '2'] as const)
      this.#parent(draft.key, school, place, {
        email: cell(`parent${which}Email`),
        name: cell(`parent${which}Name`),
        column: `parent${which}Email`,
      });
  }

  #school(name: string, place: Place): string {
    const { gathering, school } = this.#options;
    const key = name === '' ? school.key : plainHeader(name) || name;
    if (!gathering.schools.has(key)) gathering.addSchool({ key, name: name || school.name }, place);
    return key;
  }

  #class(name: string, yearText: string, school: string, place: Place): string | undefined {
    const { gathering, schoolYear } = this.#options;
    if (name === '') {
      gathering.note('missing-required', place, 'class');
      return undefined;
    }
    const key = `${school}/${name.toLowerCase().replaceAll(/\s+/g, ' ')}`;
    const year = readYear(yearText) ?? readYear(name);
    if (!gathering.classes.has(key))
      gathering.addClass(
        { key, school, name, ...(year !== undefined && { year }), schoolYear, home: true as const },
        place,
      );
    return gathering.classes.has(key) ? key : undefined;
  }

  /** A parent is known by their address; without one there is no way to reach them, and nothing to keep them for. */
  #parent(
    child: string,
    school: string,
    place: Place,
    { email, name, column }: { readonly email: string; readonly name: string; readonly column: string },
  ): void {
    const { gathering } = this.#options;
    const address = gathering.address(email, place, column);
    if (address === undefined) return;
    const key = `parent/${address.toLowerCase()}`;
    const parent = gathering.people.get(key) ?? gathering.addPerson(key, false, place);
    if (!parent) return;
    parent.email ??= address;
    if (name !== '' && parent.family === '') gathering.setNames(parent, splitName(name));
    giveRole(parent, 'parent', school).children.add(child);
  }
}
