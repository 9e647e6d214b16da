import { type Finding, parseCalendar, readICalendar, type Text as CalendarText } from '@netjes/calendar';
import { sourceFile } from './catalog.ts';
import type { Command } from './command.ts';
import { type Ended, type Language, UsageError } from './outcome.ts';

interface CalendarCall {
  /** The time zone of the school. */
  readonly zone: string | undefined;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
  readonly language: Language;
}

export const calendarCommand: Command = {
  options: ['zone'],
  words: 0,
  more: true,
  run: ({ language }, words, { zone }) => calendar(words, { zone, now: Date.now(), language }),
};

/** `netjes calendar check|import FILE`: tries a file without a database. Exit 1 as soon as there is a finding. */
export function calendar([what, file, ...more]: readonly string[], call: CalendarCall): Ended {
  if (file !== undefined && more.length === 0) {
    if (what === 'check' && call.zone === undefined) return checkFile(file, call.language);
    if (what === 'import') return importFile(file, call);
  }
  throw new UsageError({
    nl: 'kies `netjes calendar check BESTAND.json` of `netjes calendar import BESTAND.ics [--zone Europe/Amsterdam]`',
    en: 'choose `netjes calendar check FILE.json` or `netjes calendar import FILE.ics [--zone Europe/Amsterdam]`',
  });
}

function checkFile(name: string, language: Language): Ended {
  const { path, text } = sourceFile(name);
  const parsed = parseCalendar(parseJson(path, text));
  const { findings } = parsed;
  const json = { usable: parsed.ok, findings: findings.map((each) => findingJson(each, language)) };
  const lines = findings.map((each) => findingLine(path, each, language));
  const years = parsed.ok ? parsed.calendar.schoolYears.map(({ name: year }) => year).join(', ') : '';
  const summary = parsed.ok
    ? {
        nl: `${path}: een kalender voor ${years} (${parsed.calendar.timeZone}), ${counted(findings.length, 'bevinding', 'bevindingen')}`,
        en: `${path}: a calendar for ${years} (${parsed.calendar.timeZone}), ${counted(findings.length, 'finding', 'findings')}`,
      }
    : {
        nl: `${path} is nog niet te gebruiken; verbeter eerst de fouten hierboven`,
        en: `${path} cannot be used yet; mend the errors above first`,
      };
  return { exit: findings.length === 0 ? 0 : 1, json, human: [...lines, summary[language]].join('\n') };
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { message } = cause as Error;
    throw new UsageError({
      nl: `\`${path}\` is geen JSON (${message}); verbeter dat eerst`,
      en: `\`${path}\` is no JSON (${message}); mend that first`,
    });
  }
}

function importFile(name: string, { zone = 'Europe/Amsterdam', now, language }: CalendarCall): Ended {
  const { path, text } = sourceFile(name);
  const today = dayIn(zone, now);
  // what is long past or far away is in nobody's school year
  const within = {
    first: today.subtract({ years: 2 }).toString(),
    last: today.add({ years: 3 }).toString(),
  };
  const { daysOff, others, findings } = readICalendar(text, { timeZone: zone, within });
  const lines = [
    ...daysOff.flatMap(({ first, last, name: title, kind, recognised, line, doubts }) => [
      `${stretch(first, last)}  ${title}  [${kind}: “${recognised}”, ${path}:${line}]`,
      ...doubts.map((doubt) => `    ${CHECK[language]}: ${doubt[language]}`),
    ]),
    ...(others.length > 0 ? ['', OTHERS[language]] : []),
    ...others.map(({ first, last, name: title, line, why }) => {
      return `${stretch(first, last)}  ${title || '-'}  [${path}:${line}]: ${why[language]}`;
    }),
    ...(findings.length > 0 ? [''] : []),
    ...findings.map((each) => findingLine(path, each, language)),
    '',
    summaryOf(daysOff.length, others.length)[language],
  ];
  return {
    exit: findings.length === 0 ? 0 : 1,
    json: {
      daysOff: daysOff.map(({ doubts, ...dayOff }) => ({
        ...dayOff,
        doubts: doubts.map((doubt) => doubt[language]),
      })),
      others: others.map(({ why, ...other }) => ({ ...other, why: why[language] })),
      findings: findings.map((each) => findingJson(each, language)),
    },
    human: lines.join('\n').trimStart(),
  };
}

function dayIn(zone: string, now: number): Temporal.PlainDate {
  try {
    return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  } catch {
    throw new UsageError({
      nl: `\`--zone ${zone}\` is geen tijdzone; kies bijvoorbeeld Europe/Amsterdam of America/Kralendijk`,
      en: `\`--zone ${zone}\` is no time zone; choose for instance Europe/Amsterdam or America/Kralendijk`,
    });
  }
}

const CHECK: CalendarText = { nl: 'kijk na', en: 'look at this' };
const OTHERS: CalendarText = { nl: 'Niet als vrije dag herkend:', en: 'Not recognised as a day off:' };

function summaryOf(off: number, others: number): CalendarText {
  return {
    nl: `${counted(off, 'vrije dag of vakantie', 'vrije dagen en vakanties')} voorgesteld, ${counted(others, 'andere afspraak', 'andere afspraken')}. Neem met --json over wat klopt, bij \`daysOff\` in de kalender.`,
    en: `${counted(off, 'day off or holiday', 'days off and holidays')} proposed, ${counted(others, 'other event', 'other events')}. Take what is right from --json into \`daysOff\` of the calendar.`,
  };
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const stretch = (first: string, last: string) => (first === last ? first : `${first} – ${last}`);

/** `kalender.json schoolYears[0] gap: …`, `vakanties.ics:12 letters-lost: …` */
function findingLine(path: string, { at, kind, message }: Finding, language: Language): string {
  const place = typeof at === 'number' ? `${path}:${at}` : `${path} ${at}`.trimEnd();
  return `${place} ${kind}: ${message[language]}`;
}

function findingJson({ message, ...rest }: Finding, language: Language): unknown {
  return { ...rest, message: message[language] };
}
