import type { GivenFile } from '@netjes/roster';
import type { Context } from 'hono';

/** What was sent with the form on which files are delivered. */
export interface Upload {
  readonly source: string;
  readonly files: readonly GivenFile[];
}

/** Reads it into memory; a form that cannot be read has no files. */
export async function readUpload(c: Context): Promise<Upload> {
  try {
    const form = await c.req.formData();
    const named = form.getAll('bestanden').filter((each) => each instanceof File && each.size > 0) as File[];
    const files = await Promise.all(
      named.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const source = form.get('bron');
    return { source: typeof source === 'string' ? oneLine(source) : '', files };
  } catch {
    return { source: '', files: [] };
  }
}

// with the name of a school before it, it still fits where it is kept
const oneLine = (text: string) =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 40);
