import { checkPepper } from '../codes/keyed-hash.ts';
import { hashSecret, PIN_COST, verifySecret } from '../passwords/secret-hash.ts';
import { PICTURES, PIN_LENGTH } from './pictures.ts';

/** Why a picture PIN will not do. */
export type PicturePinProblem = 'wrong-number' | 'unknown-picture' | 'all-equal' | 'in-a-row';

const order = new Map<string, number>(PICTURES.map(({ id }, at) => [id, at]));

/** What is the matter with a picture PIN that a child chose: ids of PICTURES, in order. */
export function judgePicturePin(pictures: readonly string[]): PicturePinProblem | undefined {
  if (pictures.length !== PIN_LENGTH) return 'wrong-number';
  const places = pictures.map((id) => order.get(id));
  if (!places.every((place) => place !== undefined)) return 'unknown-picture';
  const steps = places.slice(1).map((place, at) => place - (places[at] ?? place));
  if (steps.every((step) => step === 0)) return 'all-equal';
  return steps.every((step) => step === 1) || steps.every((step) => step === -1) ? 'in-a-row' : undefined;
}

/**
 * What is kept of a picture PIN. There are only 20,736 of them, so the hash is worth nothing to who has it, as long as
 * the pepper (32 bytes or more) is kept elsewhere.
 */
export async function hashPicturePin(pictures: readonly string[], pepper: Uint8Array): Promise<string> {
  return await hashSecret(asText(pictures), { cost: PIN_COST, pepper: checkPepper(pepper) });
}

/** Whether these are the pictures, in this order. Always the same work, also for pictures that do not exist. */
export async function verifyPicturePin(
  pictures: readonly string[],
  hash: string,
  pepper: Uint8Array,
): Promise<boolean> {
  const isPin = pictures.length === PIN_LENGTH && pictures.every((id) => order.has(id));
  return (await verifySecret(isPin ? asText(pictures) : '', hash, checkPepper(pepper))) && isPin;
}

function asText(pictures: readonly string[]): string {
  return pictures.join(' ');
}
