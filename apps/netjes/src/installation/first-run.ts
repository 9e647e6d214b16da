import type { Library } from '@netjes/norms';
import type { Store } from '@netjes/store';
import type { RunningWeb } from '@netjes/web';
import { type Language, UsageError } from '../outcome.ts';

/** The schools’ own. */
const TIME_ZONE = 'Europe/Amsterdam';

const moment = () => {
  const now = Temporal.Now.instant();
  return { now, today: now.toZonedDateTimeISO(TIME_ZONE).toPlainDate() };
};

/** Makes the demo when nothing is there yet. Throws a UsageError when there are real people. */
export async function makeDemo(store: Store, library: Library): Promise<void> {
  const { seedDemo } = await import('@netjes/web');
  if ((await seedDemo(store, { library, ...moment() })) !== 'real') return;
  throw new UsageError({
    nl: 'hier staan gegevens van een echt bestuur, en daar komt nooit een demo naast; kies een andere map, bijvoorbeeld --data data-demo, en zet geen DATABASE_URL',
    en: 'there are data of a real board here, and no demo is ever put beside those; choose another folder, for instance --data data-demo, and set no DATABASE_URL',
  });
}

/** Where to begin: the set-up with its code while it is open to whoever sees this, or the people of the demo. */
export async function whereToBegin(
  store: Store,
  { url, setupCode }: RunningWeb,
  language: Language,
): Promise<string | undefined> {
  const { setUpOf } = await import('@netjes/store');
  const setUp = await setUpOf(store, moment().today);
  if (setUp.open === 'code' || setUp.open === 'people') return undefined;
  if (setUp.open === undefined) {
    if (!setUp.board.demo) return undefined;
    return language === 'nl'
      ? `Demo, met verzonnen mensen: open ${url}/demo`
      : `Demo, with made-up people: open ${url}/demo`;
  }
  return language === 'nl'
    ? `Eerste keer? Open ${url}/setup en typ deze code: ${setupCode}`
    : `First time? Open ${url}/setup and type this code: ${setupCode}`;
}

/** What does not go with `--demo`. */
export async function refuseBesideDemo(host: string | undefined, only: string | undefined): Promise<void> {
  const { isLoopback } = await import('@netjes/web');
  if (only !== undefined) {
    throw new UsageError({
      nl: 'de demo draait in één programma; laat --only weg',
      en: 'the demo runs in one program; leave --only out',
    });
  }
  if (host !== undefined && !isLoopback(host)) {
    throw new UsageError({
      nl: `in de demo logt iedereen zonder wachtwoord in, dus die werkt alleen op deze computer; laat --host ${host} weg`,
      en: `in the demo anybody signs in without a password, so it works on this computer alone; leave --host ${host} out`,
    });
  }
}
