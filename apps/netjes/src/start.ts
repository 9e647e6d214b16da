import type { Post } from '@netjes/mail';
import type { Library } from '@netjes/norms';
import type { Opened } from '@netjes/store';
import type { RunningWeb } from '@netjes/web';
import type { Catalog } from './catalog.ts';
import type { Command } from './command.ts';
import { refused } from './findings.ts';
import { makeDemo, refuseBesideDemo, whereToBegin } from './installation/first-run.ts';
import { type Here, inWords } from './installation/in-store.ts';
import { type Installation, installationOf, storeOf } from './installation/installation.ts';
import { keepOpen, type Running } from './installation/running.ts';
import { readSettings } from './mail-settings.ts';
import { startWork } from './installation/start-work.ts';
import { type Ended, type Language, UsageError } from './outcome.ts';

interface StartOptions {
  readonly port: string | undefined;
  readonly host: string | undefined;
  /** `web` or `worker`, to have the other in another program; both unless said */
  readonly only: string | undefined;
  /** whether it is to be the demo, made when it is not there yet */
  readonly demo: boolean;
  readonly installation: Installation;
  /** runs a command line that came over the socket */
  readonly run: (args: readonly string[], here: Here) => Promise<Ended>;
  readonly language: Language;
}

export const startCommand: Command = {
  options: ['port', 'host', 'data', 'only', 'demo'],
  words: 0,
  run: ({ catalog, config, language, runHere }, _words, { port, host, data, only, demo = false }) => {
    // the demo has a folder of its own: real people and made-up ones are never in one place
    const installation = installationOf(config, data ?? (demo ? `${config.data}-demo` : undefined));
    return start(catalog, { port, host, only, demo, installation, run: runHere, language });
  },
};

/** `netjes start`: resolves when it is asked to stop (Ctrl-C or the end of a service), after the last answer went out. */
async function start(catalog: Catalog, options: StartOptions): Promise<Ended> {
  const { installation, language, only, demo } = options;
  if (demo) await refuseBesideDemo(options.host, only);
  await refuseApart(only, installation);
  const library = catalog.library();
  if (!library.ok) return refused(library, language);
  let running: Running | undefined;
  const opened = () => running?.opened() ?? { trouble: 'starting' };
  // loaded only here, like what serves: a question on the command line sends no mail
  const { openPost } = await import('@netjes/mail');
  const post = openPost(readSettings(installation.config));
  const told = originOf(installation.config.url);
  const web = only === 'worker' ? undefined : await serve(library.value, { ...options, post, opened });
  if (!web)
    console.log(language === 'nl' ? 'Netjes bezorgt (stoppen: Ctrl-C)' : 'Netjes delivers (stop: Ctrl-C)');
  const origin = told ?? web?.url ?? `http://localhost:${options.port ?? '3000'}`;
  return await inWords(language, async () => {
    running = keepOpen({
      installation,
      run: (store, args, cwd) => options.run(args, { store, cwd }),
      work: async (store) => {
        if (demo) await makeDemo(store, library.value);
        return only === 'web'
          ? async () => {}
          : await startWork(store, { library: library.value, installation, post, origin });
      },
      onOpen: async (store) => {
        const text = web && (await whereToBegin(store, web, language));
        if (text !== undefined) console.log(text);
      },
    });
    try {
      await Promise.race([running.over, asked()]);
    } finally {
      await running.close();
      await web?.close();
      await post.close();
    }
    return {
      exit: 0,
      json: { stopped: true },
      human: language === 'nl' ? 'Netjes is gestopt.' : 'Netjes has stopped.',
    };
  });
}

/** Where people find the pages, as they were told; without a path, which pages have of their own. */
function originOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const read = URL.parse(url);
  if (read && ['http:', 'https:'].includes(read.protocol)) return read.origin;
  throw new UsageError({
    nl: `\`NETJES_URL=${url}\` is geen adres van een site; schrijf het als https://netjes.school.nl`,
    en: `\`NETJES_URL=${url}\` is no address of a site; write it as https://netjes.school.nl`,
  });
}

/** Pages and worker can be programs of their own only when the data are on a server. */
async function refuseApart(only: string | undefined, installation: Installation): Promise<void> {
  if (only === undefined) return;
  if (only !== 'web' && only !== 'worker') {
    throw new UsageError({
      nl: `\`--only ${only}\` kan niet; kies web of worker`,
      en: `\`--only ${only}\` is not possible; choose web or worker`,
    });
  }
  if ('url' in (await storeOf(installation)).place) return;
  throw new UsageError({
    nl: 'met de gegevens in een map draait alles in één programma; laat --only weg, of zet DATABASE_URL',
    en: 'with the data in a folder everything runs in one program; leave --only out, or set DATABASE_URL',
  });
}

interface Serving extends StartOptions {
  readonly opened: () => Opened;
  readonly post: Post;
}

/** The pages. They need no data, so they are there before the data are. */
async function serve(library: Library, options: Serving): Promise<RunningWeb> {
  const { port, host, installation, language, opened, post } = options;
  const number = portNumber(port ?? '3000');
  // loaded only here: a question on the command line needs no web server
  const [{ readProxies, startWeb }, { readHealth }] = await Promise.all([
    import('@netjes/web'),
    import('@netjes/store'),
  ]);
  const proxies = readProxies(installation.config.proxies);
  if ('unreadable' in proxies) throw notAProxy(proxies.unreadable);
  const web = await startWeb({
    library,
    port: number,
    host: host ?? '127.0.0.1',
    opened,
    proxies,
    ...(post.kind === 'mailbox' && { mailbox: post }),
    health: () => readHealth(opened(), installation.folder, Temporal.Now.instant()),
  }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EADDRINUSE' && cause.code !== 'EACCES') throw cause;
    throw new UsageError({
      nl: `poort ${number} is niet vrij; kies een andere met --port, bijvoorbeeld --port ${number + 1}`,
      en: `port ${number} is not free; choose another with --port, for instance --port ${number + 1}`,
    });
  });
  console.log(
    language === 'nl'
      ? `Netjes draait op ${web.url} (stoppen: Ctrl-C)`
      : `Netjes runs at ${web.url} (stop: Ctrl-C)`,
  );
  return web;
}

function notAProxy(text: string): UsageError {
  return new UsageError({
    nl: `\`${text}\` in \`NETJES_PROXIES\` is geen netwerkadres; schrijf adressen of netwerken met komma’s ertussen, zoals 10.0.0.4, 10.1.0.0/16`,
    en: `\`${text}\` in \`NETJES_PROXIES\` is no network address; write addresses or networks with commas between, as 10.0.0.4, 10.1.0.0/16`,
  });
}

async function asked(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function portNumber(text: string): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (number >= 0 && number <= 65_535) return number;
  throw new UsageError({
    nl: `\`--port ${text}\` is geen poort; kies een getal van 0 tot en met 65535`,
    en: `\`--port ${text}\` is not a port; choose a number from 0 to 65535`,
  });
}
