import type { Catalog } from './catalog.ts';
import { refused } from './findings.ts';
import { type Ended, type Language, UsageError } from './outcome.ts';

export interface StartOptions {
  readonly port: string | undefined;
  readonly host: string | undefined;
  readonly language: Language;
}

/** Resolves when it is asked to stop (Ctrl-C or the end of a service), after the last answer went out. */
export async function start(catalog: Catalog, { port, host, language }: StartOptions): Promise<Ended> {
  const number = portNumber(port ?? '3000');
  const library = catalog.library();
  if (!library.ok) return refused(library, language);
  // loaded only here: a question on the command line needs no web server
  const { startWeb } = await import('@netjes/web');
  const web = await startWeb({ library: library.value, port: number, host: host ?? '127.0.0.1' }).catch(
    (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EADDRINUSE' && cause.code !== 'EACCES') throw cause;
      throw new UsageError({
        nl: `poort ${number} is niet vrij; kies een andere met --port, bijvoorbeeld --port ${number + 1}`,
        en: `port ${number} is not free; choose another with --port, for instance --port ${number + 1}`,
      });
    },
  );
  console.log(
    language === 'nl'
      ? `Netjes draait op ${web.url} (stoppen: Ctrl-C)`
      : `Netjes runs at ${web.url} (stop: Ctrl-C)`,
  );
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await web.close();
  return {
    exit: 0,
    json: { stopped: true },
    human: language === 'nl' ? 'Netjes is gestopt.' : 'Netjes has stopped.',
  };
}

function portNumber(text: string): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (number >= 0 && number <= 65_535) return number;
  throw new UsageError({
    nl: `\`--port ${text}\` is geen poort; kies een getal van 0 tot en met 65535`,
    en: `\`--port ${text}\` is not a port; choose a number from 0 to 65535`,
  });
}
