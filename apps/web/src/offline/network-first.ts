/** Long enough for a slow line, short enough to wait for; in milliseconds. */
const LONGEST_WAIT_MS = 2500;

/** What a proxy says of a server that is away. */
const SERVER_AWAY: readonly number[] = [502, 503, 504];

export interface Sources {
  /** The server's answer; rejects when there is no network. */
  readonly server: () => Promise<Response>;
  /** The device's own answer; status 503 when it keeps no such page. */
  readonly device: () => Promise<Response>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * The server's answer wherever there is one in time, so that no stale rule is shown while a newer one is in reach;
 * else the device's own, and where the device has none, the server's for as long as that takes.
 */
export async function networkFirst({ server, device, wait }: Sources): Promise<Response> {
  const reached = server().then(
    (response) => (SERVER_AWAY.includes(response.status) ? undefined : response),
    () => undefined,
  );
  const inTime = await Promise.race([reached, wait(LONGEST_WAIT_MS).then(() => undefined)]);
  if (inTime) return inTime;
  // a browser short of room may have thrown away what was kept
  const own = await device().catch(() => undefined);
  return own === undefined || own.status === 503 ? ((await reached) ?? own ?? Response.error()) : own;
}
