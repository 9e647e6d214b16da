import type { Keys, Signature } from '../keys/keys.ts';
import { hex } from './canonical.ts';

/** A signed word on how far a board's audit was whole, and with which hash. */
export interface Checkpoint {
  readonly board: string;
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly at: Temporal.Instant;
  readonly key: string;
  readonly signature: Uint8Array;
}

type Unsigned = Omit<Checkpoint, 'key' | 'signature'>;

function signedText({ board, seq, hash, at }: Unsigned): Uint8Array {
  const lines = ['netjes-checkpoint-1', board, seq, hex(hash), at.toString({ smallestUnit: 'millisecond' })];
  return Buffer.from(lines.join('\n'), 'utf8');
}

export function signCheckpoint(keys: Keys, unsigned: Unsigned): Checkpoint {
  const { key, bytes }: Signature = keys.sign(signedText(unsigned));
  return { ...unsigned, key, signature: bytes };
}

/** Was it signed with a key of ours, and is it as it was signed? */
export function isGenuine(keys: Keys, checkpoint: Checkpoint): boolean {
  const { key, signature: bytes } = checkpoint;
  return keys.verify(signedText(checkpoint), { key, bytes });
}
