import type { Context } from '../context.ts';
import { termOf } from '../dated-at.ts';
import type { File, Keep } from '../file/file.ts';
import { ruleOutside } from '../rule.ts';
import type { AnyProcess } from './process.ts';

/** Until when a file is kept as it now is. Throws when the dated data has no such term. */
export function keeping(process: AnyProcess, file: File, context: Context): Keep {
  const keep = process.retention[file.state];
  if (keep === undefined) throw new Error(`process \`${process.name}\` has no state \`${file.state}\``);
  const ground = typeof keep === 'string' ? keep : keep.ground;
  const { term, dated } = termOf(context, ground);
  const from = typeof keep === 'string' ? context.now : keep.from({ file, data: file.data, context });
  const deleteAfter = from === undefined ? undefined : context.calendar.deadline(from, term);
  return { ground, rule: ruleOutside(dated), deleteAfter };
}
