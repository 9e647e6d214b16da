import type { Entry, Library } from '@netjes/norms';
import type { Refuse } from './respond.ts';
import type { Asked, MakePage } from './site.ts';

type PageOfCode = (c: Asked, entry: Entry, parameters: URLSearchParams) => ReturnType<MakePage>;

/** Makes pages of a code that is there; without such a code the address is refused. */
export function pageOfCode(library: Library, refuse: Refuse): (page: PageOfCode) => MakePage {
  return (page) => (c) => {
    const entry = library.codes.get(c.req.param('code') ?? '');
    return entry ? page(c, entry, new URL(c.req.url).searchParams) : refuse(c, 'unknown-code');
  };
}

/** A page that had to leave out a word still says so in its status. */
export function refusalFor(notices: readonly unknown[]): 'unknown-word' | undefined {
  return notices.length > 0 ? 'unknown-word' : undefined;
}
