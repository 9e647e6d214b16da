import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const bin = path.resolve(import.meta.dirname, '../../apps/netjes/bin/netjes.js');

/** `netjes start` as a program of its own, with everything it wrote so far. */
export interface Program {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Waits until it has written something like this, and gives the first group. Throws when it ends before. */
  until(sign: RegExp): Promise<string>;
  /** Waits until it has ended, by itself or when asked to. */
  ended(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts it with these words and nothing from the surroundings. */
export function startProgram(...words: readonly string[]): Program {
  const child = spawn(process.execPath, [bin, ...words], { env: {}, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve));
  let look = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += String(chunk);
      look();
    });
  }
  return {
    child,
    said: () => text,
    until: (sign) =>
      new Promise((resolve, reject) => {
        look = () => {
          const [, found] = sign.exec(text) ?? [];
          if (found !== undefined) resolve(found);
        };
        look();
        void gone.then(() => reject(new Error(`netjes ended: ${text}`)));
      }),
    async ended(signal) {
      if (signal) child.kill(signal);
      return await gone;
    },
  };
}
