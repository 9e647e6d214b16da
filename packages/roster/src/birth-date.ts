/** In which order days and months stand in dates with slashes, such as 3/2/2014. */
export type SlashOrder = 'day-first' | 'month-first';

// the first of January 1900 was day 1 of spreadsheets, which believe that 1900 was a leap year
const SHEET_EPOCH = Temporal.PlainDate.from('1899-12-30');

/** A date in one of the ways in which systems write it; nothing where it is none of them, or ambiguous. */
export function readDate(text: string, slashes: SlashOrder = 'day-first'): Temporal.PlainDate | undefined {
  const iso = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const parts = /^(\d\d?)([-/.])(\d\d?)\2(\d{4})(?: .*)?$/.exec(text);
  if (parts?.[2] === '/' && slashes === 'month-first') return dateOf(parts[4], parts[1], parts[3]);
  if (parts) return dateOf(parts[4], parts[3], parts[1]);
  return /^\d{5}(\.\d+)?$/.test(text) ? SHEET_EPOCH.add({ days: Math.floor(Number(text)) }) : undefined;
}

function dateOf(year = '', month = '', day = ''): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
  } catch {
    return undefined;
  }
}

/** What may be kept of a birth date, or what is wrong with it. */
export type Birthday =
  | { readonly turns16: string; readonly turns18: string }
  | { readonly doubt: 'unreadable-date' | 'unlikely-date' };

const YOUNGEST = 1;
const OLDEST = 30;

/** The days on which a pupil becomes 16 and 18. Who was born on 29 February does so on 1 March in other years. */
export function birthdayOf(text: string, today: string, slashes?: SlashOrder): Birthday {
  const born = readDate(text, slashes);
  if (!born) return { doubt: 'unreadable-date' };
  const years = born.until(today, { largestUnit: 'years' }).years;
  if (years < YOUNGEST || years > OLDEST) return { doubt: 'unlikely-date' };
  return { turns16: turning(born, 16), turns18: turning(born, 18) };
}

function turning(born: Temporal.PlainDate, age: number): string {
  const then = born.add({ years: age });
  return (then.day === born.day ? then : then.add({ days: 1 })).toString();
}
