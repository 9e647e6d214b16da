import { createHash } from 'node:crypto';
import { brotliOf, type Sent } from '../serving/zipped.ts';
import { offlineBundle } from './bundle.ts';

export interface WorkerScript {
  /** Differs as soon as anything of the pages differs; the codes have no part in it. */
  readonly version: string;
  /** As it travels, made when it is first fetched. */
  script(): Promise<Sent>;
}

let made: Promise<WorkerScript> | undefined;

/** The service worker with its version; made once for each program. */
export async function workerScript(): Promise<WorkerScript> {
  return await (made ??= make());
}

async function make(): Promise<WorkerScript> {
  const bundle = await offlineBundle();
  const version = createHash('sha256').update(bundle).digest('base64url').slice(0, 12);
  const text = `const VERSION=${JSON.stringify(version)};\n${bundle}`;
  const body = new TextEncoder().encode(text);
  let small: Promise<Uint8Array<ArrayBuffer>> | undefined;
  const script = async () => ({
    type: 'text/javascript; charset=utf-8',
    body,
    brotli: await (small ??= brotliOf(body)),
  });
  return { version, script };
}
