import { createDecider, type Decider } from './decider.ts';
import type { Finding } from './finding.ts';
import { parseCode } from './parse-code.ts';
import { parseVocabulary } from './parse-vocabulary.ts';
import type { Question } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

const VOCABULARY = `
audiences:
  anyone: {name: {nl: iedereen}, many: {nl: iedereen}, address: {nl: iedereen}}
  pupil: {is-a: anyone, name: {nl: leerling}, many: {nl: leerlingen}, address: {nl: een leerling}}
  staff: {is-a: anyone, name: {nl: medewerker}, many: {nl: medewerkers}, address: {nl: een medewerker}}
  teacher: {is-a: staff, name: {nl: leraar, en: teacher}, many: {nl: leraren}, address: {nl: je leraar, child: je juf of meester, en: your teacher}}
  sysadmin: {is-a: staff, name: {nl: beheerder}, many: {nl: beheerders}, address: {nl: de beheerder}}
  volunteer: {is-a: anyone, name: {nl: vrijwilliger}, many: {nl: vrijwilligers}, address: {nl: een vrijwilliger}}
  parent: {is-a: anyone, name: {nl: ouder}, many: {nl: ouders}, address: {nl: je ouders}}
  school: {name: {nl: school}, many: {nl: scholen}, address: {nl: de school}}
roles:
  pictured: {name: {nl: persoon op de foto}, many: {nl: mensen op de foto}, address: {nl: de mensen op de foto}}
acts:
  phone: {kind: conduct, name: {nl: telefoon}, may-i: {nl: iets met mijn telefoon doen}}
  phone.use: {is-a: phone, kind: conduct, name: {nl: telefoon gebruiken}, may-i: {nl: mijn telefoon gebruiken}, words: {nl: [telefoon, mobiel], en: [phone]}}
  phone.switch-off: {is-a: phone, kind: conduct, name: {nl: telefoon uitzetten}, may-i: {nl: mijn telefoon uitzetten}, tell: {nl: 'Leg hem {when} bij {whom}.', en: 'Put it with {whom} {when}.'}}
  chat.use: {kind: conduct, name: {nl: chatten}, may-i: {nl: chatten}, words: {nl: [appen, chat]}}
  photo.share: {kind: conduct, name: {nl: foto delen}, may-i: {nl: een foto delen}, words: {nl: [foto]}}
  measure.impose: {kind: power, name: {nl: maatregel nemen}, may-i: {nl: een maatregel nemen}, tell: {nl: 'Vertel het {when} aan {all}.'}}
  incident.report: {kind: conduct, name: {nl: iets melden}, may-i: {nl: iets melden}}
counts-as:
  - {acts: [chat.use], when: {device: phone}, as: phone.use}
facts:
  place: {question: {nl: Waar ben je?}, if: {nl: het … gebeurt, en: it happens …}, values: {classroom: {is-a: in-school, name: {nl: in de klas}, words: {nl: [klas]}}, canteen: {is-a: in-school, name: {nl: in de kantine}, words: {nl: [kantine]}}, home: {name: {nl: thuis}}, in-school: {name: {nl: op school}}}}
  time: {question: {nl: Wanneer is het?}, values: {lesson: {name: {nl: in de les}}, break: {name: {nl: in de pauze}}}}
  device: {question: {nl: Welk apparaat?}, values: {phone: {name: {nl: telefoon}}, laptop: {name: {nl: laptop}}}}
  content: {set: true, question: {nl: Wat staat erin?}, values: {insulting: {name: {nl: beledigend}}, educational: {name: {nl: leerzaam}}}}
  supervised: {type: bool, question: {nl: Houdt je leraar toezicht?}, values: {'true': {name: {nl: met toezicht}, if: {nl: er iemand toezicht houdt, child: er iemand oplet, en: somebody supervises}}, 'false': {name: {nl: zonder toezicht}}}}
  hearing-held: {type: bool, question: {nl: Is er gepraat?}, values: {'true': {name: {nl: na een gesprek}}, 'false': {name: {nl: zonder gesprek}}}}
  actor: {question: {nl: Ben je de beheerder?}, values: {sysadmin: {name: {nl: als beheerder}}, other: {name: {nl: niet als beheerder}}}}
  incident: {question: {nl: Wat is er gebeurd?}, values: {device-lost: {name: {nl: apparaat kwijt}}}}
  permission-from: {set: true, question: {nl: Van wie mag het?}, values: {none: {name: {nl: van niemand}}, teacher: {name: {nl: van de leraar}}, parent: {name: {nl: van je ouders}}, school: {name: {nl: van de school}}}}
  consent-of: {question: {nl: Wie vindt het goed?}, values: {nobody: {name: {nl: niemand}}, pictured-all: {name: {nl: iedereen op de foto}}, own-parent: {name: {nl: je ouders}}}}
  objection-of: {question: {nl: Wie wil het niet?}, values: {nobody: {name: {nl: niemand}}, pictured: {name: {nl: wie op de foto staat}}}}
measures: {warning: {name: {nl: waarschuwing}}}
deadlines: {immediately: {name: {nl: meteen, en: at once}}}
usual:
  - {holds: {content: []}}
  - {holds: {actor: other}, when: {device: phone}}
impossible:
  - {place: home, time: break}
`;

/** A vocabulary small enough to hold in the head. */
export function aVocabulary(): Vocabulary {
  const parsed = parseVocabulary(VOCABULARY, 'vocabulary.yaml');
  if (!parsed.ok)
    throw new Error(parsed.findings.map((each) => `${each.line}: ${each.message.en}`).join('\n'));
  return parsed.value;
}

/** The text of a code with these norms, each a YAML map; what every rule needs is added where it lacks. */
export function aCodeText(norms: readonly string[], more = ''): string {
  const list = norms.map((norm, i) => {
    const given = (key: string) => new RegExp(`\\b${key}: `).test(norm);
    const parts = [
      ['id', `demo-${i + 1}`],
      ['article', `'${i + 1}'`],
      ['title', `{nl: Regel ${i + 1}}`],
      ['text', `{nl: Tekst ${i + 1}.}`],
    ].flatMap(([key = '', value]) => (given(key) ? [] : [`${key}: ${value}`]));
    return `      - {${[...parts, norm].join(', ')}}`;
  });
  return `code: demo
version: '1'
level: school
title: {nl: Voorbeeld}
name: Voorbeeld
organisation: Voorbeeldschool
source: {document: Voorbeeld, publisher: Voorbeeldschool, checked: 2026-11-22}
chapters:
  - id: regels
    title: {nl: Regels}
    norms:
${list.join('\n')}
${more}`;
}

/** A decider for a code with these norms. */
export function aDecider(norms: readonly string[], more = ''): Decider {
  const vocabulary = aVocabulary();
  const parsed = parseCode(vocabulary, aCodeText(norms, more), 'code.yaml');
  if (!parsed.ok)
    throw new Error(parsed.findings.map((each) => `${each.line}: ${each.message.en}`).join('\n'));
  return createDecider(vocabulary, parsed.value);
}

/** What is wrong with a code text, as "line kind". */
export function faults(text: string): readonly Finding[] {
  const parsed = parseCode(aVocabulary(), text, 'code.yaml');
  return parsed.ok ? [] : parsed.findings;
}

/** A pupil who asks about the phone, unless said otherwise. */
export function aQuestion(change: Partial<Question> = {}): Question {
  return { who: 'pupil', act: 'phone.use', situation: {}, ...change };
}
