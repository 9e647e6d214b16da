import { type Fault, StoreFault } from './fault.ts';

/** Kinds by the five letters PostgreSQL gives an error (SQLSTATE). */
const byState: Readonly<Record<string, Fault>> = {
  '40001': { kind: 'conflict' },
  '40P01': { kind: 'conflict' },
  '42501': { kind: 'forbidden' },
  '53100': { kind: 'disk-full', unsure: false },
  '53300': { kind: 'busy' },
  '55P03': { kind: 'too-slow', of: 'lock' },
  '57014': { kind: 'too-slow', of: 'statement' },
  '25P03': { kind: 'too-slow', of: 'transaction' },
  '25P04': { kind: 'too-slow', of: 'transaction' },
  '57P01': { kind: 'away', unsure: false },
  '57P02': { kind: 'away', unsure: false },
  '57P03': { kind: 'away', unsure: false },
  '57P05': { kind: 'away', unsure: false },
};

/** Kinds by what the system says of a connection. */
const gone = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
]);

const goneWords = /connection terminated|connection ended|connection error|timeout expired|not queryable/i;

function told(error: Error): { readonly code: string; readonly constraint: string } {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    code: typeof code === 'string' ? code : '',
    constraint: typeof constraint === 'string' ? constraint : '',
  };
}

function faultFor(error: Error): Fault | undefined {
  const { code, constraint } = told(error);
  if (code === '23505' || code === '23P01') return { kind: 'duplicate', constraint };
  if (code === '23503') return { kind: 'no-such-row', constraint };
  if (code.startsWith('28') || code === '3D000') return { kind: 'turned-down', code };
  if (code.startsWith('08') || gone.has(code)) return { kind: 'away', unsure: false };
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk-full', unsure: false };
  if (code !== '') return byState[code];
  // pg says these without a code: all connections in use, or none to be had
  if (error.message.startsWith('timeout exceeded')) return { kind: 'busy' };
  return goneWords.test(error.message) ? { kind: 'away', unsure: false } : undefined;
}

/** The typed fault for what a driver or the system threw; anything else comes back as it is. */
export function translateError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreFault) return error;
  // a host name with several addresses gives one error for all of them
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const fault = first instanceof Error ? faultFor(first) : undefined;
  return fault ? new StoreFault(fault, error) : error;
}

/** A fault during a commit leaves open whether it was done; this says so. */
export function duringCommit(error: unknown): unknown {
  if (!(error instanceof StoreFault)) return error;
  const { fault } = error;
  return fault.kind === 'away' || fault.kind === 'disk-full'
    ? new StoreFault({ ...fault, unsure: true }, error)
    : error;
}
