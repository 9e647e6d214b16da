import type { Finding, FindingKind } from './finding.ts';
import { MOST_FINDINGS } from './limits.ts';

/** Gathers findings: the first of them in full, all of them counted. */
export class Findings {
  readonly #listed: Finding[] = [];
  readonly #counts = new Map<FindingKind, number>();

  add(finding: Finding): void {
    this.#counts.set(finding.finding, (this.#counts.get(finding.finding) ?? 0) + 1);
    if (this.#listed.length < MOST_FINDINGS) this.#listed.push(finding);
  }

  get listed(): readonly Finding[] {
    return this.#listed;
  }

  get counts(): Readonly<Partial<Record<FindingKind, number>>> {
    return Object.fromEntries(this.#counts);
  }
}
