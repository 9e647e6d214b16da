/** A line of an iCalendar file with what was folded under it; its number is that of its first part, from 1. */
export interface LogicalLine {
  readonly line: number;
  readonly text: string;
}

/** Unfolds a file: a line that begins with a space or a tab goes on with the one before it (RFC 5545, 3.1). */
export function* logicalLines(text: string): Generator<LogicalLine> {
  let parts: string[] = [];
  let begun = 1;
  let line = 0;
  // some programs end lines with only one of the two
  for (const [, part = ''] of text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    line += 1;
    if (parts.length > 0 && /^[ \t]/.test(part)) {
      parts.push(part.slice(1));
      continue;
    }
    if (parts.length > 0) yield { line: begun, text: parts.join('') };
    parts = part === '' ? [] : [part];
    begun = line;
  }
  if (parts.length > 0) yield { line: begun, text: parts.join('') };
}
