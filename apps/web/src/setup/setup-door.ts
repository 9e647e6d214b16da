import {
  allowance,
  type Attempt,
  LIMIT_RULES,
  newToken,
  readReadableCode,
  sameHash,
  tokenHash,
} from '@netjes/identity';

/** What came of typing the code. `again` is when another try is let through. */
export type Knocked =
  | { readonly ok: true; readonly pass: string }
  | { readonly ok: false; readonly kind: 'misread' | 'wrong' }
  | { readonly ok: false; readonly kind: 'wait'; readonly again: Temporal.Instant };

/** How many network addresses are remembered that typed a wrong code; the code itself is beyond guessing. */
const MOST_ADDRESSES = 500;

/**
 * Lets people into the set-up who see the terminal: by a code that stands there, and then by what their browser got for
 * it. Both are of this start of the program alone, and nowhere but in its memory.
 */
export class SetupDoor {
  readonly #code: string;
  readonly #pass = newToken();
  readonly #tries = new Map<string, Attempt[]>();

  constructor(code: string) {
    this.#code = code;
  }

  /** Somebody at a network address typed a code. A slip of the pen is told apart from another code, and costs no try. */
  knock(typed: string, address: string, now: Temporal.Instant): Knocked {
    const at = now.epochMilliseconds;
    const tries = this.#tries.get(address) ?? [];
    const allowed = allowance(tries, at, LIMIT_RULES.account);
    if (!allowed.ok) {
      return { ok: false, kind: 'wait', again: Temporal.Instant.fromEpochMilliseconds(allowed.again) };
    }
    const read = readReadableCode(typed);
    if (!read.ok) return { ok: false, kind: 'misread' };
    if (sameHash(tokenHash(read.code), tokenHash(this.#code))) return { ok: true, pass: this.#pass };
    this.#note(address, [...tries, { at, ok: false }]);
    return { ok: false, kind: 'wrong' };
  }

  /** Whether a browser got in before. */
  isPass(pass: string | undefined): boolean {
    return pass !== undefined && sameHash(tokenHash(pass), tokenHash(this.#pass));
  }

  #note(address: string, tries: Attempt[]): void {
    this.#tries.delete(address);
    this.#tries.set(address, tries);
    const [oldest] = this.#tries.keys();
    if (this.#tries.size > MOST_ADDRESSES && oldest !== undefined) this.#tries.delete(oldest);
  }
}
