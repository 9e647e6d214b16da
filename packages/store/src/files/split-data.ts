import type { AnyProcess } from '@netjes/procedures';

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a file: those that may lie open, and those that may hold words by people. */
export interface Split {
  readonly open: Fields;
  /** undefined when there are none */
  readonly free: Fields | undefined;
}

/** Takes apart what is sealed and what is not, as the readers of the process say. What they do not know is sealed. */
export function splitData({ fields }: AnyProcess, data: unknown): Split {
  const known = fields as Readonly<Record<string, { readonly free?: boolean }>>;
  const isOpen = (name: string) => Object.hasOwn(known, name) && known[name]?.free !== true;
  const all = Object.entries(data as Fields).filter(([, value]) => value !== undefined);
  const free = all.filter(([name]) => !isOpen(name));
  return {
    open: Object.fromEntries(all.filter(([name]) => isOpen(name))),
    free: free.length > 0 ? Object.fromEntries(free) : undefined,
  };
}
