import type { Text, Voice } from '@netjes/norms';

/** How a command ends: 0 answered, 1 a finding or a refusal, 2 the call itself is off. */
export interface Ended {
  readonly exit: 0 | 1 | 2;
  /** Printed with `--json`. */
  readonly json: unknown;
  /** Printed without. */
  readonly human: string;
}

/** A call that cannot be carried out; its text says what to do. */
export class UsageError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en ?? text.nl);
    this.name = 'UsageError';
    this.text = text;
  }
}

export type Language = Exclude<Voice, 'child'>;
