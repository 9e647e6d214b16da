import { plainHeader } from '../tables/table.ts';
import type { ClassListField, ColumnMapping } from './column-mapping.ts';

export interface GuessedMapping {
  readonly mapping: ColumnMapping;
  /** Good enough to read by: names and class are there, and no header could mean two things. */
  readonly sure: boolean;
}

const WORDS: Readonly<Partial<Record<ClassListField, readonly string[]>>> = {
  given: [
    'roepnaam',
    'voornaam',
    'voornamen',
    'roepnaamleerling',
    'voornaamleerling',
    'firstname',
    'givenname',
    'forename',
  ],
  prefix: [
    'tussenvoegsel',
    'tussenvoegsels',
    'tussenv',
    'tv',
    'voorvoegsel',
    'voorvoegsels',
    'prefix',
    'infix',
  ],
  family: ['achternaam', 'familienaam', 'achternaamleerling', 'lastname', 'familyname', 'surname'],
  name: [
    ...['naam', 'leerling', 'leerlingnaam', 'naamleerling', 'naamvandeleerling', 'volledigenaam', 'naamkind'],
    ...['name', 'fullname', 'pupil', 'pupilname', 'student', 'studentname'],
  ],
  class: [
    'klas',
    'groep',
    'stamklas',
    'stamgroep',
    'basisgroep',
    'klasgroep',
    'groepsnaam',
    'class',
    'group',
    'classname',
    'homeroom',
  ],
  year: ['leerjaar', 'jaargroep', 'jaarlaag', 'year', 'yeargroup', 'grade'],
  school: ['school', 'schoolnaam', 'schoolname', 'locatie', 'location'],
  email: [
    ...[
      'emailleerling',
      'leerlingemail',
      'mailleerling',
      'schoolmail',
      'emailschool',
      'schoolemail',
      'emailkind',
    ],
    ...['pupilemail', 'studentemail', 'emailpupil', 'emailstudent'],
  ],
  username: ['gebruikersnaam', 'inlognaam', 'loginnaam', 'accountnaam', 'username', 'loginname'],
  birthDate: ['geboortedatum', 'gebdatum', 'geboren', 'birthdate', 'dateofbirth', 'dob'],
};

// in lists of primary schools a bare address is often that of a parent
const BARE_EMAIL = ['email', 'mail', 'emailadres', 'mailadres', 'emailaddress'];
const PARENT = /(ouders?|verzorgers?|parents?|guardian|vader|moeder|father|mother|contact)/;
const MAIL = /e?mail(adres|address)?/;

/** Proposes what the columns of a class list are, from the Dutch and English words that headers have. */
export function guessMapping(headers: readonly string[]): GuessedMapping {
  const columns: Partial<Record<ClassListField, string>> = {};
  let sure = true;
  const claim = (field: ClassListField, header: string) => {
    if (columns[field] === undefined) columns[field] = header;
    else sure = false;
  };
  const parents = new ParentNumbers();
  for (const header of headers) {
    const plain = plainHeader(header);
    const field = (Object.keys(WORDS) as ClassListField[]).find((each) => WORDS[each]?.includes(plain));
    const ofParent = field ? undefined : parents.fieldOf(plain);
    if (field) claim(field, header);
    else if (ofParent) claim(ofParent, header);
    else if (BARE_EMAIL.includes(plain)) {
      claim('email', header);
      sure = false;
    }
  }
  const named = columns.name !== undefined || (columns.given !== undefined && columns.family !== undefined);
  return { mapping: { columns }, sure: sure && named && columns.class !== undefined };
}

/** Which parent a header is of: by its number, else in the order in which they come. */
class ParentNumbers {
  readonly #words: string[] = [];

  fieldOf(plain: string): ClassListField | undefined {
    const word = PARENT.exec(plain)?.[0];
    if (word === undefined) return undefined;
    const rest = plain.replace(PARENT, '').replace(/[12]/, '');
    const isMail = MAIL.test(rest) && rest.replace(MAIL, '') === '';
    if (!isMail && rest !== '' && !/^(naam|name|volledigenaam|fullname)$/.test(rest)) return undefined;
    const number = /[12]/.exec(plain)?.[0] ?? this.#orderOf(word);
    if (number !== '1' && number !== '2') return undefined;
    return `parent${number}${isMail ? 'Email' : 'Name'}`;
  }

  #orderOf(word: string): string {
    if (!this.#words.includes(word)) this.#words.push(word);
    return String(this.#words.indexOf(word) + 1);
  }
}
