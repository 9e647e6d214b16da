import type { File } from '../file/file.ts';
import { readRecord } from '../file/reader.ts';
import type { AnyProcess } from './process.ts';
import type { FileOf } from './request.ts';

/** A file as it comes back from where it is kept. Throws when it is not one of this process. */
export function readFile<P extends AnyProcess>(process: P, stored: File): FileOf<P> {
  const fault = (what: string) => new Error(`file \`${stored.id}\` of \`${process.name}\`: ${what}`);
  if (stored.process !== process.name) throw fault(`is of \`${stored.process}\``);
  if (!Object.hasOwn(process.states, stored.state)) throw fault(`has no state \`${stored.state}\``);
  const data = readRecord<unknown>(process.fields, stored.data);
  if (!data.ok) throw fault(`\`${data.misfit.field}\` is ${data.misfit.problem}`);
  // its state is one of the process, and its data was read by the readers of the process
  return { ...stored, data: data.value } as FileOf<P>;
}

/** Every kind of event that a process can write: the closed list for an audit. */
export function eventKinds({ name, opening, moves }: AnyProcess): readonly string[] {
  return [...Object.keys(opening), ...Object.keys(moves)].map((move) => `${name}.${move}`);
}
