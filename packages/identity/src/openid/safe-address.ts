const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether what is said there stays between us: https, or a program on this machine. */
export function isSafeAddress({ protocol, hostname, username, password }: URL): boolean {
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}
