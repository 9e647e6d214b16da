import { checkTimetable } from './check-timetable.ts';
import { checkSchoolYear } from './check-school-year.ts';
import { finding, type Finding } from './finding.ts';
import { addDays } from './local-day.ts';
import type { SchoolCalendar, SchoolYear } from './school-calendar.ts';

/** Nearly all days between two school years are the summer holiday; more than a year means that one is missing. */
const LONGEST_PAUSE = 300;

/** Everything a calendar says that cannot be so, and what its author may want to look at. Nothing has to be in order. */
export function checkCalendar(calendar: SchoolCalendar): Finding[] {
  const { timetables, schoolYears } = calendar;
  return [
    ...Object.entries(timetables).flatMap(([name, periods]) => checkTimetable(`timetables.${name}`, periods)),
    ...checkUse(calendar),
    ...schoolYears.flatMap((year, index) => checkSchoolYear(calendar, year, `schoolYears[${index}]`)),
    ...checkOrder(schoolYears),
  ];
}

function checkUse({ timetables, schoolYears }: SchoolCalendar): Finding[] {
  const used = new Set(
    schoolYears.flatMap(({ weeks, otherDays }) => [
      ...weeks.flatMap((each) => Object.values(each)),
      ...otherDays.map(({ timetable }) => timetable),
    ]),
  );
  return Object.keys(timetables)
    .filter((name) => !used.has(name))
    .map((name) =>
      finding(`timetables.${name}`, 'advice', 'unused-timetable', {
        nl: `geen dag gebruikt \`${name}\`; haal het weg, of noem het bij een weekdag of een losse dag`,
        en: `no day uses \`${name}\`; take it out, or name it with a weekday or a single day`,
      }),
    );
}

function checkOrder(schoolYears: readonly SchoolYear[]): Finding[] {
  if (schoolYears.length === 0) {
    return [
      finding('schoolYears', 'error', 'missing-school-year', {
        nl: 'er is geen schooljaar; vul er minstens één in',
        en: 'there is no school year; fill in at least one',
      }),
    ];
  }
  const years = schoolYears.map((year, index) => ({ year, at: `schoolYears[${index}]` }));
  const sorted = years.toSorted((a, b) => (a.year.first < b.year.first ? -1 : 1));
  return sorted.flatMap(({ year, at }, index) => {
    const before = sorted[index - 1]?.year;
    if (!before) return [];
    if (year.first <= before.last) return [overlap(at, year, before)];
    return addDays(before.last, LONGEST_PAUSE) < year.first ? [pause(at, year, before)] : [];
  });
}

function overlap(at: string, year: SchoolYear, before: SchoolYear): Finding {
  return finding(at, 'error', 'overlap', {
    nl: `\`${year.name}\` begint op ${year.first}, maar \`${before.name}\` duurt tot en met ${before.last}; laat ze op elkaar volgen`,
    en: `\`${year.name}\` begins on ${year.first}, but \`${before.name}\` lasts until ${before.last}; let one follow the other`,
  });
}

function pause(at: string, year: SchoolYear, before: SchoolYear): Finding {
  return finding(at, 'error', 'missing-school-year', {
    nl: `tussen \`${before.name}\` en \`${year.name}\` ontbreekt een schooljaar; vul het in, of haal het oudste weg`,
    en: `a school year is missing between \`${before.name}\` and \`${year.name}\`; fill it in, or take the oldest out`,
  });
}
