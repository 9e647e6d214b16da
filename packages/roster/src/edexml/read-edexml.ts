import { readDate } from '../birth-date.ts';
import { type Draft, giveRole } from '../draft.ts';
import type { Gathering } from '../gathering.ts';
import type { Pace } from '../pace.ts';
import { Refused } from '../refusal.ts';
import { readSchoolYear } from '../school-year.ts';
import { showableWord } from '../tables/role-words.ts';
import { readXml } from '../xml/read-xml.ts';
import { EdexReader, type EdexRecord } from './edex-record.ts';
import { edexRoles } from './edex-roles.ts';

/** What a file says of all that is in it. */
interface EdexFile {
  readonly file: string;
  /** Key of the school; all keys in the file are only unlike each other, so that it goes before them. */
  readonly school: string;
  readonly schoolYear: string | undefined;
  /** yyyy-mm-dd: the day of which the file tells how things are. */
  readonly day: string;
  readonly gathering: Gathering;
}

/** Reads one file, which is of one school and one school year; a board gives several. */
export async function readEdexml(
  source: { readonly file: string; readonly text: string },
  { gathering, pace }: { readonly gathering: Gathering; readonly pace: Pace },
): Promise<void> {
  const { file, text } = source;
  const reader = new EdexReader();
  await readXml(text, reader, { file, pace });
  if (!reader.isEdex) throw new Refused({ refused: 'not-recognised' });
  for (const field of reader.dropped) gathering.drop(field);
  const edex = readSchool(
    reader.records.find(({ kind }) => kind === 'school'),
    file,
    gathering,
  );
  for (const record of reader.records) {
    if (record.kind === 'groep' || record.kind === 'samengestelde_groep') addClass(record, edex);
    const rest = pace.row(0);
    if (rest) await rest;
  }
  const unstable = reader.records.find(({ kind, key }) => isPerson(kind) && !isStable(key));
  if (unstable) gathering.note('unstable-key', { file, line: unstable.line });
  for (const record of reader.records) {
    if (record.kind === 'leerling') addPupil(record, edex);
    if (record.kind === 'leerkracht') addStaff(record, edex);
    const rest = pace.row(0);
    if (rest) await rest;
  }
}

const isPerson = (kind: EdexRecord['kind']) => kind === 'leerling' || kind === 'leerkracht';

/** A key with `#` is another one in the next file. */
const isStable = (key: string) => key !== '' && !key.startsWith('#');

function readSchool(record: EdexRecord | undefined, file: string, gathering: Gathering): EdexFile {
  const field = (name: string) => record?.fields.get(name) ?? '';
  const place = { file, line: record?.line ?? 1 };
  const part = field('dependancecode');
  const brin = field('brincode') && field('brincode') + (part === '00' ? '' : part);
  const key = brin || field('instellingsnummer') || field('schoolkey') || 'school';
  gathering.addSchool({ key, name: key, ...(/^\d{2}[A-Z]{2}(\d{2})?$/.test(brin) && { brin }) }, place);
  const schoolYear = readSchoolYear(field('schooljaar'));
  if (schoolYear === undefined) gathering.note('unreadable-school-year', place, 'schooljaar');
  const day = readDate(field('peildatum') || field('aanmaakdatum').slice(0, 10))?.toString();
  return { file, school: key, schoolYear, day: day ?? gathering.today, gathering };
}

function addClass(record: EdexRecord, { file, school, schoolYear, gathering }: EdexFile): void {
  const place = { file, line: record.line };
  const name = record.fields.get('naam') ?? '';
  if (name === '') gathering.note('missing-required', place, 'naam');
  const year = yearOf(record.fields.get('jaargroep'));
  gathering.addClass(
    {
      key: record.key && classKey(school, record.key),
      school,
      name: name || record.key,
      ...(year !== undefined && { year }),
      ...(schoolYear !== undefined && { schoolYear }),
      ...(record.kind === 'groep' && { home: true as const }),
    },
    place,
  );
}

function addPupil(record: EdexRecord, edex: EdexFile): void {
  const { gathering, school } = edex;
  const draft = addPerson(record, edex);
  if (!draft) return;
  const role = giveRole(draft, 'pupil', school);
  for (const key of knownGroups(record, edex)) role.classes.add(key);
  const year = yearOf(record.fields.get('jaargroep'));
  const ofClass = [...role.classes].some((key) => gathering.classes.get(key)?.year === year);
  if (year !== undefined && !ofClass) role.year = year;
  gathering.setBirthday(draft, record.fields.get('geboortedatum') ?? '', draft.place, {
    column: 'geboortedatum',
  });
  const left = record.fields.get('uitstroomdatum') ?? '';
  const leftOn = readDate(left)?.toString();
  if (left !== '' && leftOn === undefined) gathering.note('unreadable-date', draft.place, 'uitstroomdatum');
  if (leftOn !== undefined && leftOn <= edex.day) draft.leftOn = leftOn;
}

function addStaff(record: EdexRecord, edex: EdexFile): void {
  const draft = addPerson(record, edex);
  if (!draft) return;
  const { given, suggested, unknown } = edexRoles(record.roles, record.described);
  const { findings } = edex.gathering;
  if (record.described) findings.add({ finding: 'unknown-role', ...draft.place, column: 'rolomschrijving' });
  for (const word of unknown)
    findings.add({ finding: 'unknown-role', ...draft.place, column: 'rol', ...showableWord(word, true) });
  const groups = knownGroups(record, edex);
  const roles = [
    ...(given ? [giveRole(draft, given, edex.school)] : []),
    ...suggested.map((role) => giveRole(draft, role, edex.school, true)),
  ];
  for (const role of roles) for (const key of groups) role.classes.add(key);
}

function addPerson(record: EdexRecord, { file, school, gathering }: EdexFile): Draft | undefined {
  const { fields, line } = record;
  const field = (name: string) => fields.get(name) ?? '';
  const key = `${school}/${record.kind}/${record.key || `#${line}`}`;
  const draft = gathering.addPerson(key, isStable(record.key), { file, line });
  if (!draft) return undefined;
  const [first = ''] = field('voornamen').split(' ');
  gathering.setNames(draft, {
    given: field('roepnaam') || first || field('voorletters-1'),
    prefix: field('voorvoegsel'),
    family: field('achternaam'),
  });
  gathering.setUsername(draft, field('gebruikersnaam'));
  gathering.setEmail(draft, field('emailadres'), 'emailadres');
  return draft;
}

function knownGroups(record: EdexRecord, { file, school, gathering }: EdexFile): string[] {
  return [...new Set(record.groups)].flatMap((group) => {
    const key = classKey(school, group);
    if (gathering.classes.has(key)) return [key];
    gathering.findings.add({
      finding: 'unknown-reference',
      file,
      line: record.line,
      column: 'groep',
      to: 'class',
    });
    return [];
  });
}

const classKey = (school: string, key: string) => `${school}/groep/${key}`;

/** `7` is groep 7; 11 to 16 are the years of secondary education. The other codes are no year. */
function yearOf(text = ''): string | undefined {
  if (/^[1-8]$/.test(text)) return text;
  return /^1[1-6]$/.test(text) ? `v${text[1]}` : undefined;
}
