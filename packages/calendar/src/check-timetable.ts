import { finding, type Finding } from './finding.ts';
import type { Period, PeriodKind } from './school-calendar.ts';

const KIND_NAMES: Readonly<Record<PeriodKind, { readonly nl: string; readonly en: string }>> = {
  lesson: { nl: 'les', en: 'lesson' },
  break: { nl: 'pauze', en: 'break' },
  'free-period': { nl: 'tussenuur', en: 'free period' },
  activity: { nl: 'activiteit', en: 'activity' },
  'before-school': { nl: 'vóór school', en: 'before school' },
  'after-school': { nl: 'na school', en: 'after school' },
};

interface Placed {
  readonly period: Period;
  readonly at: string;
}

/** What is wrong with the periods of a day, which need not be in order. */
export function checkTimetable(at: string, periods: readonly Period[]): Finding[] {
  const placed = periods.map((period, index) => ({ period, at: `${at}[${index}]` }));
  const backwards = placed.filter(({ period }) => period.end <= period.start).map(endsFirst);
  // what ends before it starts overlaps nothing and leaves no gap: say one thing about it
  const sorted = placed
    .filter(({ period }) => period.start < period.end)
    .toSorted((a, b) => (a.period.start < b.period.start ? -1 : 1));
  return [
    ...backwards,
    ...sorted.flatMap((each, index) => compare(each, sorted[index - 1])),
    ...checkEdges(sorted),
    ...checkHours(placed),
    ...checkGaps(at, sorted),
  ];
}

function endsFirst({ period: { kind, start, end }, at }: Placed): Finding {
  return finding(at, 'error', 'ends-before-it-starts', {
    nl: `${KIND_NAMES[kind].nl} van ${start} tot ${end} eindigt voordat hij begint; verbeter de tijden`,
    en: `the ${KIND_NAMES[kind].en} from ${start} to ${end} ends before it starts; mend the times`,
  });
}

function compare({ period, at }: Placed, before: Placed | undefined): Finding[] {
  if (!before || before.period.end <= period.start) return [];
  const [one, other] = [before.period, period];
  return [
    finding(at, 'error', 'overlap', {
      nl: `${KIND_NAMES[other.kind].nl} van ${other.start} tot ${other.end} begint voordat ${KIND_NAMES[one.kind].nl} van ${one.start} tot ${one.end} voorbij is; laat ze op elkaar aansluiten`,
      en: `the ${KIND_NAMES[other.kind].en} from ${other.start} to ${other.end} starts before the ${KIND_NAMES[one.kind].en} from ${one.start} to ${one.end} is over; let one follow the other`,
    }),
  ];
}

const isInside = ({ kind }: Period) => kind === 'lesson' || kind === 'break' || kind === 'free-period';

/** Hours before school come before all lessons and breaks, hours after school behind them. */
function checkEdges(sorted: readonly Placed[]): Finding[] {
  const first = sorted.findIndex(({ period }) => isInside(period));
  const last = sorted.findLastIndex(({ period }) => isInside(period));
  return sorted.flatMap(({ period: { kind }, at }, index) => {
    const wrong =
      first >= 0 &&
      ((kind === 'before-school' && index > first) || (kind === 'after-school' && index < last));
    if (!wrong) return [];
    return finding(at, 'error', 'order', {
      nl: `\`${kind}\` staat tussen de lessen; noem het \`break\` of \`free-period\`, of verbeter de tijden`,
      en: `\`${kind}\` is in the middle of the lessons; call it \`break\` or \`free-period\`, or mend the times`,
    });
  });
}

function checkHours(placed: readonly Placed[]): Finding[] {
  return placed.flatMap(({ period: { hour }, at }, index) => {
    if (hour === undefined || placed.findIndex(({ period }) => period.hour === hour) === index) return [];
    return finding(at, 'error', 'twice', {
      nl: `lesuur \`${hour}\` staat er twee keer; geef elk uur van de dag een eigen nummer`,
      en: `lesson hour \`${hour}\` is there twice; give each hour of the day a number of its own`,
    });
  });
}

function checkGaps(at: string, sorted: readonly Placed[]): Finding[] {
  const inside = sorted.filter(({ period }) => isInside(period) || period.kind === 'activity');
  const gaps = inside.flatMap(({ period }, index) => {
    const before = inside[index - 1]?.period;
    return before && before.end < period.start && isInside(before) && isInside(period)
      ? [`${before.end}–${period.start}`]
      : [];
  });
  if (gaps.length === 0) return [];
  const list = gaps.join(', ');
  return [
    finding(at, 'advice', 'gap', {
      nl: `van ${list} staat er niets; dan geldt alleen “onder schooltijd”. Klopt dat niet, maak er dan een pauze of les van`,
      en: `there is nothing at ${list}; then only “during school hours” holds. If that is not so, make it a break or a lesson`,
    }),
  ];
}
