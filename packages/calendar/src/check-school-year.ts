import { holds, weekdayOf } from './day-plan.ts';
import { finding, type Finding } from './finding.ts';
import { addDays } from './local-day.ts';
import { type SchoolCalendar, type SchoolYear, WEEKDAYS, type Weeks } from './school-calendar.ts';

const LONGEST_YEAR = 400;

/** What is wrong inside one school year, whose lists need not be in order. */
export function checkSchoolYear(calendar: SchoolCalendar, year: SchoolYear, at: string): Finding[] {
  if (year.last < year.first) return [endsFirst(at, year)];
  if (addDays(year.first, LONGEST_YEAR) < year.last) return [tooLong(at, year)];
  return [
    ...year.weeks.flatMap((weeks, index) => checkWeeks(calendar, year, weeks, `${at}.weeks[${index}]`)),
    ...checkWeeksTogether(year, at),
    ...checkDaysOff(year, at),
    ...checkOtherDays(calendar, year, at),
  ];
}

function endsFirst(at: string, { first, last }: { readonly first: string; readonly last: string }): Finding {
  return finding(at, 'error', 'ends-before-it-starts', {
    nl: `de laatste dag, ${last}, komt vóór de eerste, ${first}; verbeter de datums`,
    en: `the last day, ${last}, comes before the first, ${first}; mend the dates`,
  });
}

function tooLong(at: string, { name, first, last }: SchoolYear): Finding {
  return finding(at, 'error', 'too-large', {
    nl: `\`${name}\` duurt van ${first} tot en met ${last}, langer dan een schooljaar; verbeter de datums`,
    en: `\`${name}\` lasts from ${first} to ${last}, longer than a school year; mend the dates`,
  });
}

function outside(at: string, year: SchoolYear, stretch: string, severity: Finding['severity']): Finding {
  return finding(at, severity, 'outside-school-year', {
    nl: `${stretch} valt buiten schooljaar \`${year.name}\` (${year.first} tot en met ${year.last}); verbeter de datums, of zet het bij het juiste schooljaar`,
    en: `${stretch} is outside school year \`${year.name}\` (${year.first} to ${year.last}); mend the dates, or move it to the right school year`,
  });
}

function unknownTimetable(at: string, name: string, { timetables }: SchoolCalendar): Finding {
  const list = Object.keys(timetables)
    .map((each) => `\`${each}\``)
    .join(', ');
  return finding(at, 'error', 'unknown-timetable', {
    nl: `\`${name}\` staat niet bij \`timetables\`; kies uit ${list || '(er is er nog geen)'}`,
    en: `\`${name}\` is not among \`timetables\`; choose from ${list || '(there is none yet)'}`,
  });
}

function checkWeeks(calendar: SchoolCalendar, year: SchoolYear, weeks: Weeks, at: string): Finding[] {
  if (weeks.last < weeks.first) return [endsFirst(at, weeks)];
  const named = WEEKDAYS.flatMap((day) => (weeks[day] === undefined ? [] : [[day, weeks[day]] as const]));
  const unknown = named.filter(([, name]) => !Object.hasOwn(calendar.timetables, name));
  const taught = named.some(
    ([, name]) =>
      Object.hasOwn(calendar.timetables, name) &&
      calendar.timetables[name]?.some(({ kind }) => kind === 'lesson'),
  );
  const stretch = `${weeks.first} – ${weeks.last}`;
  return [
    ...unknown.map(([day, name]) => unknownTimetable(`${at}.${day}`, name, calendar)),
    ...(weeks.first < year.first || year.last < weeks.last ? [outside(at, year, stretch, 'error')] : []),
    ...(taught || unknown.length > 0
      ? []
      : [
          finding(at, 'error', 'no-lesson', {
            nl: 'geen enkele dag van deze weken heeft een les; noem bij een weekdag een rooster met lessen, of maak er vrije dagen van',
            en: 'no day of these weeks has a lesson; name a timetable with lessons at a weekday, or make them days off',
          }),
        ]),
  ];
}

/** Weeks follow each other, and each working day is in one of them, or a day off. */
function checkWeeksTogether(year: SchoolYear, at: string): Finding[] {
  const placed = year.weeks.map((weeks, index) => ({ weeks, at: `${at}.weeks[${index}]` }));
  const sorted = placed.toSorted((a, b) => (a.weeks.first < b.weeks.first ? -1 : 1));
  const overlaps = sorted.flatMap(({ weeks, at: place }, index) => {
    const before = sorted[index - 1]?.weeks;
    if (!before || before.last < weeks.first) return [];
    return finding(place, 'error', 'overlap', {
      nl: `deze weken beginnen op ${weeks.first}, terwijl de vorige duren tot en met ${before.last}; laat ze op elkaar volgen`,
      en: `these weeks begin on ${weeks.first}, while the ones before last until ${before.last}; let one follow the other`,
    });
  });
  return [...overlaps, ...checkCovered(year, at)];
}

function checkCovered(year: SchoolYear, at: string): Finding[] {
  const open: string[] = [];
  for (let date = year.first; date <= year.last; date = addDays(date, 1)) {
    const day = weekdayOf(date);
    const covered = [...year.weeks, ...year.daysOff].some((each) => holds(each, date));
    if (!covered && day !== 'saturday' && day !== 'sunday') open.push(date);
  }
  const [first] = open;
  if (first === undefined) return [];
  const days = open.length === 1 ? first : `${first} … ${open.at(-1)} (${open.length})`;
  return [
    finding(`${at}.weeks`, 'error', 'gap', {
      nl: `voor ${days} is er geen rooster en geen vrije dag; laat weken deze dagen omvatten, of maak ze vrij`,
      en: `for ${days} there is no timetable and no day off; let weeks include these days, or make them days off`,
    }),
  ];
}

function checkDaysOff(year: SchoolYear, at: string): Finding[] {
  if (year.daysOff.length === 0) {
    return [
      finding(`${at}.daysOff`, 'advice', 'no-days-off', {
        nl: `schooljaar \`${year.name}\` heeft nog geen vrije dagen; vul vakanties en studiedagen in`,
        en: `school year \`${year.name}\` has no days off yet; fill in holidays and study days`,
      }),
    ];
  }
  return year.daysOff.flatMap((dayOff, index) => {
    const place = `${at}.daysOff[${index}]`;
    const { name, first, last } = dayOff;
    if (last < first) return [endsFirst(place, dayOff)];
    const stretch = `\`${name}\`, ${first}${first === last ? '' : ` – ${last}`},`;
    if (last < year.first || year.last < first) return [outside(place, year, stretch, 'error')];
    const again = year.daysOff.findIndex(
      (each) => each.first === first && each.last === last && each.name === name,
    );
    const twice = finding(place, 'advice', 'twice', {
      nl: `\`${name}\` staat er twee keer; één keer is genoeg`,
      en: `\`${name}\` is there twice; once is enough`,
    });
    return [
      // a holiday may reach over the edge of the year
      ...(first < year.first || year.last < last ? [outside(place, year, stretch, 'advice')] : []),
      ...(again === index ? [] : [twice]),
    ];
  });
}

function checkOtherDays(calendar: SchoolCalendar, year: SchoolYear, at: string): Finding[] {
  return year.otherDays.flatMap(({ name, date, timetable }, index) => {
    const place = `${at}.otherDays[${index}]`;
    const dayOff = year.daysOff.find((each) => holds(each, date));
    const again = year.otherDays.findIndex((each) => each.date === date) !== index;
    return [
      ...(Object.hasOwn(calendar.timetables, timetable)
        ? []
        : [unknownTimetable(`${place}.timetable`, timetable, calendar)]),
      ...(holds(year, date) ? [] : [outside(place, year, `\`${name}\`, ${date},`, 'error')]),
      ...(dayOff ? [offToo(place, name, date, dayOff.name)] : []),
      ...(again ? [twoTimetables(place, date)] : []),
    ];
  });
}

function offToo(at: string, name: string, date: string, dayOff: string): Finding {
  return finding(at, 'error', 'twice', {
    nl: `\`${name}\` valt op ${date}, en dan is het ook \`${dayOff}\`; houd één van de twee`,
    en: `\`${name}\` is on ${date}, which is \`${dayOff}\` too; keep one of the two`,
  });
}

function twoTimetables(at: string, date: string): Finding {
  return finding(at, 'error', 'twice', {
    nl: `${date} heeft twee roosters; houd er één`,
    en: `${date} has two timetables; keep one`,
  });
}
