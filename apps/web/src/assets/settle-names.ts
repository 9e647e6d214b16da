/**
 * Writes down what `var()` comes to wherever that is already sure. The components leave hundreds of names open for
 * themes; ours closes some, once and for all, and every page would carry the rest.
 *
 * - A name that no rule declares comes to its fallback, and without one to `unset`.
 * - A token that only `:root` declares comes to that value.
 *
 * Sums keep their fallbacks: `calc(0*0)` means something else when it is written out.
 */
export function settleNames(css: string): string {
  let settled = css;
  // what one rule declares may itself come to nothing, which settles what looks at it
  for (let before = ''; before !== settled;) {
    before = settled;
    const names: Names = { declared: declaredNames(settled), constants: constantsIn(settled) };
    settled = settled.replaceAll(DECLARATION, (_, start: string, name: string, value: string) => {
      const known = value.includes('calc(') ? { ...names, declared: EVERYTHING } : names;
      return `${start}${name}:${settle(value, known) ?? nothing(name, value)}`;
    });
  }
  const read = new Set([...settled.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name));
  return settled.replaceAll(CUSTOM, (whole, name: string) => (read.has(name) ? whole : ''));
}

interface Names {
  readonly declared: Pick<ReadonlySet<string>, 'has'>;
  readonly constants: ReadonlyMap<string, string>;
}

const DECLARATION = /([{;]\s*)([\w-]+)\s*:\s*([^{};]*var\([^{};]*)/g;
/** A custom property of the components with its value; ours are ours to clear away. */
const CUSTOM = /(?<=[{;]\s*)(--_?utrecht-[\w-]+)\s*:[^{};]*;?/g;
const EVERYTHING = { has: () => true };

function nothing(name: string, value: string): string {
  return (name.startsWith('--') ? 'initial' : 'unset') + (value.endsWith('!important') ? '!important' : '');
}

/** The names that some rule gives a value. */
function declaredNames(css: string): ReadonlySet<string> {
  const names = [...css.matchAll(/(?<=[{;]\s*)(--[\w-]+)\s*:\s*(?!initial)/g)];
  return new Set(names.map(([, name = '']) => name));
}

/** Tokens that nothing but `:root` gives a value, where writing the value is shorter than naming it. */
function constantsIn(css: string): ReadonlyMap<string, string> {
  const all = [...css.matchAll(/(?<=[{;]\s*)(--utrecht-[\w-]+)\s*:\s*([^{};]*)/g)];
  const [, root = ''] = /:root\s*\{([^}]*)\}/.exec(css) ?? [];
  return new Map(
    all.flatMap(([declaration, name = '', value = '']): [string, string][] => {
      const once = all.filter(([, other]) => other === name).length === 1;
      return once && root.includes(declaration) && value.length <= name.length + 5
        ? [[name, value.trim()]]
        : [];
    }),
  );
}

/** Undefined when nothing is left of the value. */
function settle(value: string, names: Names): string | undefined {
  const start = value.indexOf('var(');
  if (start === -1) return value;
  const end = closing(value, start + 3);
  const inner = value.slice(start + 4, end);
  const comma = inner.indexOf(',');
  const name = (comma === -1 ? inner : inner.slice(0, comma)).trim();
  const fallback = comma === -1 ? undefined : settle(inner.slice(comma + 1).trim(), names);
  const after = settle(value.slice(end + 1), names);
  if (after === undefined) return undefined;
  const kept = fallback === undefined ? `var(${name})` : `var(${name},${fallback})`;
  const own = names.constants.get(name) ?? (names.declared.has(name) ? kept : fallback);
  return own === undefined ? undefined : value.slice(0, start) + own + after;
}

/** Where the parenthesis that opens here is closed. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')' && --depth === 0) return i;
  }
  return text.length;
}

/** Gives the names that components keep for themselves short ones, in the order in which they come. */
export function shortenNames(css: string): string {
  const names = new Map<string, string>();
  return css.replaceAll(/--_utrecht-[\w-]+/g, (name) => {
    const short = names.get(name) ?? `--_${names.size.toString(36)}`;
    names.set(name, short);
    return short;
  });
}
