/** A class of the demo: its name, its year as schools say it, and how old its pupils are. */
export interface DemoClass {
  readonly name: string;
  readonly year: string;
  readonly age: number;
}

/** One of the schools of the demo. */
export interface DemoSchool {
  /** in addresses */
  readonly school: string;
  readonly name: string;
  /** the code it lives by */
  readonly code: string;
  readonly classes: readonly DemoClass[];
  /** Roles beside those of every school, each for one person; several roles of one person are in one list. */
  readonly staff: readonly (readonly string[])[];
  /** what every school has, and this one on purpose has not */
  readonly without: readonly string[];
}

/** The board of the demo: in the town of Wilgenrade, which is on no map. */
export const DEMO_BOARD = { board: 'wilgenrade', name: 'Stichting Scholen van Wilgenrade' } as const;

/** Who works at every school beside its teachers; the lists of roles are of one person each. */
export const EVERY_SCHOOL: readonly (readonly string[])[] = [
  ['principal'],
  ['ict-coordinator'],
  ['anti-bullying-coordinator', 'teacher'],
  ['confidential-counsellor', 'teacher'],
  ['substitute'],
  ['intern'],
  ['volunteer'],
  ['external'],
];

/** Who works for all schools together. */
export const WHOLE_BOARD: readonly (readonly string[])[] = [
  ['board'],
  ['board'],
  ['sysadmin'],
  ['fg'],
  ['confidential-counsellor'],
  ['gmr'],
  ['gmr'],
  ['gmr'],
];

const primary = (...years: readonly number[]): DemoClass[] =>
  years.map((year) => ({ name: `groep ${year}`, year: String(year), age: year + 3 }));

/** Five schools, each living by another of the five codes. Neither they nor anybody in them exists. */
export const DEMO_SCHOOLS: readonly DemoSchool[] = [
  {
    school: 'de-wilgentoren',
    name: 'De Wilgentoren',
    code: 'sticht',
    classes: primary(5, 6, 8),
    staff: [['school-leadership', 'manager']],
    without: [],
  },
  {
    school: 'het-kompasveld',
    name: 'Het Kompasveld',
    code: 'noordkwartier',
    classes: primary(5, 7, 8),
    staff: [['manager']],
    // for the open roles that a school is shown
    without: ['ict-coordinator', 'anti-bullying-coordinator'],
  },
  {
    school: 'de-ooievaarspoort',
    name: 'De Ooievaarspoort',
    code: 'sooog',
    classes: primary(6, 7, 8),
    staff: [['school-leadership']],
    without: [],
  },
  {
    school: 'vakschool-de-smeltkroes',
    name: 'Vakschool De Smeltkroes',
    code: 'kennisnet',
    classes: [
      { name: '1t', year: '1', age: 12 },
      { name: '2t', year: '2', age: 13 },
      { name: '3b', year: '3', age: 14 },
      { name: '4k', year: '4', age: 15 },
    ],
    staff: [['ict-admin'], ['directie'], ['report-desk']],
    without: [],
  },
  {
    school: 'lyceum-wilgenrade',
    name: 'Lyceum Wilgenrade',
    code: 'langstraat',
    classes: [
      { name: 'b1c', year: 'b1', age: 12 },
      { name: 'h3a', year: 'h3', age: 14 },
      { name: 'h5b', year: 'h5', age: 16 },
      { name: 'v6a', year: 'v6', age: 17 },
    ],
    staff: [['directie', 'school-leadership'], ['manager'], ['ict-department', 'staff']],
    without: [],
  },
];
