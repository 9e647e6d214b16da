import type { Entry, Example } from '@netjes/norms';
import { askPath } from './address.ts';
import { newAsking } from './asking.ts';
import type { Reader } from './reader.ts';

/** An example is meant exactly as it stands, unless it is there to be asked back. */
export function examplePath(
  entry: Entry,
  { question: { who, act, situation }, open }: Example,
  { carry }: Pick<Reader, 'carry'>,
): string {
  return askPath(newAsking({ entry, who, act, situation, exact: !open, carry }));
}
