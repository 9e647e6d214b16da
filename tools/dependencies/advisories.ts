type Severity = 'info' | 'low' | 'moderate' | 'high' | 'critical';

/** What `npm audit --json` came to. */
export type Advisories =
  | { readonly kind: 'known'; readonly found: readonly string[] }
  /** the registry gave no answer, and why */
  | { readonly kind: 'skipped'; readonly why: string };

/** What somebody has to act on. */
const SERIOUS: ReadonlySet<string> = new Set<Severity>(['moderate', 'high', 'critical']);

/** Reads what `npm audit --json` printed. What is no answer of a registry is told as skipped, never as all well. */
export function readAdvisories(printed: string): Advisories {
  let read: unknown;
  try {
    read = JSON.parse(printed);
  } catch {
    return { kind: 'skipped', why: 'npm audit printed nothing that can be read' };
  }
  const { vulnerabilities, message, error } = read as {
    readonly vulnerabilities?: Readonly<
      Record<string, { readonly severity: string; readonly range?: string }>
    >;
    readonly message?: string;
    readonly error?: { readonly summary?: string };
  };
  if (typeof vulnerabilities !== 'object' || vulnerabilities === null)
    return { kind: 'skipped', why: message ?? error?.summary ?? 'the registry gave no list' };
  const found = Object.entries(vulnerabilities)
    .filter(([, { severity }]) => SERIOUS.has(severity))
    .map(([name, { severity, range }]) => `${name} ${range ?? ''}: ${severity}`);
  return { kind: 'known', found };
}
