export { deadline, type Deadline } from './deadline.ts';
export {
  DEADLINE_WORDS,
  deadlineWord,
  type DeadlineWord,
  type Happening,
  type WordMeaning,
} from './deadline-word.ts';
export type { Finding } from './finding.ts';
export type { Held, Lesson } from './lesson.ts';
export { lessonWindow, type LessonWindow, type NoLesson } from './lesson-window.ts';
export { readICalendar, type ICalendarOptions, type ICalendarRead } from './icalendar/read-icalendar.ts';
export type { OtherEvent, ProposedDayOff } from './icalendar/propose.ts';
export { parseCalendar, type ParsedCalendar } from './parse-calendar.ts';
export { rollover, type Rollover, TO_FILL_IN, type ToFillIn } from './rollover.ts';
export { schoolClock, type SchoolClock } from './school-clock.ts';
export type {
  DayOff,
  DayOffKind,
  OtherDay,
  Period,
  PeriodKind,
  SchoolCalendar,
  SchoolYear,
  Weekday,
  Weeks,
} from './school-calendar.ts';
export type { Term, TermUnit } from './term.ts';
export type { Text } from './text.ts';
export { TIME_VALUES, timeFacts, type TimeFacts, type TimeValue } from './time-facts.ts';
