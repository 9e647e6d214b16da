import { StoreFault } from './fault.ts';

/** More causes than any fault has. */
const MOST = 10;

/**
 * A fault for a log: what it is and where it came from, with nothing of what somebody typed. A database tells the row
 * that it would not take, a parser the text that it could not read; so of an error only its name, its codes, its own
 * words without what stands between quotes, and the places in the program are told.
 */
export function faultLines(fault: unknown): string {
  const lines: string[] = [];
  let at = fault;
  for (let count = 0; at instanceof Error && count < MOST; count += 1) {
    lines.push(`${lines.length === 0 ? '' : 'caused by '}${at.name}: ${wordsOf(at)}${codesOf(at)}`);
    lines.push(...placesOf(at));
    at = at instanceof AggregateError ? at.errors[0] : at.cause;
  }
  return lines.length === 0 ? 'a fault that is no error' : lines.join('\n');
}

/** A fault of the store is data of ours; every other message may quote somebody. */
function wordsOf(error: Error): string {
  if (error instanceof StoreFault) return error.message;
  const [first = '', ...more] = error.message.split('\n');
  const quoted = more.length > 0 ? /(["'`“‘«]).*$/u : /(["'`“‘«]).*["'`”’»]/u;
  return first.replace(quoted, '$1…$1').slice(0, 300);
}

/** What a system or a database adds to an error that names no row. */
const CODES = ['code', 'errno', 'syscall', 'severity', 'table', 'column', 'constraint', 'routine'];

function codesOf(error: Error): string {
  const told = CODES.flatMap((name) => {
    const value: unknown = (error as unknown as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'string' || typeof value === 'number' ? [`${name} ${value}`] : [];
  });
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}

function placesOf({ stack = '' }: Error): readonly string[] {
  return stack.split('\n').filter((line) => /^ {4}at .*:\d+:\d+\)?$|^ {4}at .*\(<anonymous>\)$/.test(line));
}
