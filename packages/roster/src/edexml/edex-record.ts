import { MOST_PEOPLE } from '../limits.ts';
import { Refused } from '../refusal.ts';
import type { XmlReader } from '../xml/read-xml.ts';

/** What one element of an EDEXML file says: of its fields only those that are kept. */
export interface EdexRecord {
  readonly kind: 'school' | 'groep' | 'samengestelde_groep' | 'leerling' | 'leerkracht';
  readonly key: string;
  readonly line: number;
  readonly fields: Map<string, string>;
  /** Keys of the groups that somebody is in. */
  readonly groups: string[];
  readonly roles: string[];
  /** A role that is described in words, which nobody can tell the meaning of. */
  described: boolean;
}

const NAMES = [
  'achternaam',
  'voorvoegsel',
  'voornamen',
  'voorletters-1',
  'roepnaam',
  'gebruikersnaam',
  'emailadres',
];
const KEPT: Readonly<Record<EdexRecord['kind'], readonly string[]>> = {
  school: [
    ...[
      'schooljaar',
      'peildatum',
      'aanmaakdatum',
      'brincode',
      'dependancecode',
      'instellingsnummer',
      'schoolkey',
    ],
  ],
  groep: ['naam', 'jaargroep'],
  samengestelde_groep: ['naam'],
  leerling: [...NAMES, 'geboortedatum', 'jaargroep', 'uitstroomdatum'],
  leerkracht: NAMES,
};
const ROOTS = ['EDEX', 'leerlinggegevens', 'leerlinggegevens_antwoord'];
// what only holds other elements
const HOLDERS = [
  'groepen',
  'samengestelde_groepen',
  'groep',
  'samengestelde_groep',
  'rol',
  'rolomschrijving',
];

/** Takes the records out of EDEXML, also out of an answer of UWLR, which wraps the same elements in others. */
export class EdexReader implements XmlReader {
  readonly records: EdexRecord[] = [];
  /** Fields that were passed over, such as `leerling.bsn`. */
  readonly dropped = new Set<string>();
  isEdex = false;
  #current: EdexRecord | undefined;
  /** Names from the current record down. */
  readonly #path: string[] = [];
  #parents: string[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    if (ROOTS.includes(name)) this.isEdex = true;
    if (this.#current) this.#path.push(name);
    else this.#begin(name, attributes, line);
    this.#parents.push(name);
    const isGroup = name === 'groep' || name === 'samengestelde_groep';
    const key = attributes['key'];
    if (this.#current && this.#path.length > 0 && isGroup && key && !this.#isAddition())
      this.#current.groups.push(key);
  }

  close(name: string, text: string): void {
    this.#parents.pop();
    const record = this.#current;
    if (!record) return;
    if (this.#path.length === 0) {
      this.records.push(record);
      if (this.records.length > MOST_PEOPLE)
        throw new Refused({ refused: 'too-big', what: 'people', most: MOST_PEOPLE });
      this.#current = undefined;
      return;
    }
    if (!this.#isAddition()) this.#take(record, name, text.trim());
    this.#path.pop();
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    const parent = this.#parents.at(-1);
    const place = { school: undefined, groep: 'groepen', samengestelde_groep: 'groepen' } as const;
    const kind = (Object.keys(KEPT) as EdexRecord['kind'][]).find((each) => each === name);
    if (
      !kind ||
      !this.isEdex ||
      ((kind === 'groep' || kind === 'samengestelde_groep') && parent !== place[kind])
    )
      return;
    if (attributes['eckid'] !== undefined) this.dropped.add(`${kind}.eckid`);
    const key = attributes['key'] ?? '';
    this.#current = { kind, key, line, fields: new Map(), groups: [], roles: [], described: false };
  }

  #take(record: EdexRecord, name: string, text: string): void {
    if (KEPT[record.kind].includes(name) && this.#path.length === 1) record.fields.set(name, text);
    else if (name === 'rol') record.roles.push(text);
    else if (name === 'rolomschrijving') record.described = true;
    else if (!HOLDERS.includes(name) && (record.kind === 'leerling' || record.kind === 'leerkracht'))
      this.dropped.add(`${record.kind}.${name}`);
  }

  /** Inside what a vendor adds, of which nothing is read. */
  #isAddition(): boolean {
    return this.#path.includes('toevoegingen') && this.#path.at(-1) !== 'toevoegingen';
  }
}
