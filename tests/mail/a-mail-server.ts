import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { aCertificate } from './certificate.ts';

/** A letter that a server took on. */
interface Delivered {
  readonly from: string;
  readonly to: readonly string[];
  readonly message: string;
  readonly secure: boolean;
  readonly user: string | undefined;
}

export interface Wanted {
  readonly tls?: 'from-start' | 'offered' | 'none';
  /** who is let in; anybody unless said */
  readonly login?: { readonly user: string; readonly password: string };
  /** the reply code by which a recipient is refused */
  readonly refuse?: (to: string) => number | undefined;
}

export interface MailServer {
  readonly port: number;
  readonly cert: string;
  readonly delivered: readonly Delivered[];
  close(): Promise<void>;
}

/** A mail server on loopback. */
export async function aMailServer({ tls = 'none', login, refuse }: Wanted = {}): Promise<MailServer> {
  const { cert, key } = aCertificate();
  const delivered: Delivered[] = [];
  const server = new SMTPServer({
    key,
    cert,
    secure: tls === 'from-start',
    authOptional: login === undefined,
    disabledCommands: [...(tls === 'offered' ? [] : ['STARTTLS']), ...(login ? [] : ['AUTH'])],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth({ username, password }, _session, done) {
      if (username === login?.user && password === login?.password) done(null, { user: username });
      else done(reply(535, '5.7.8 that is not the password'));
    },
    onRcptTo({ address }, _session, done) {
      const code = refuse?.(address);
      done(code === undefined ? null : reply(code, `cannot take mail for ${address}`));
    },
    onData(stream, { envelope, secure, user }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        delivered.push({ from, to, message: Buffer.concat(chunks).toString(), secure, user });
        done(null);
      });
    },
  });
  // a client that does not trust the certificate goes away in the middle
  server.on('error', () => undefined);
  const { port } = await listening(server.listen(0, '127.0.0.1'));
  return { port, cert, delivered, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** What listens like a mail server, and then says only what `talk` has it say. */
export async function anOddServer(
  talk: (socket: Socket) => void,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => socket.destroy()));
    talk(socket);
  });
  const { port } = await listening(server.listen(0, '127.0.0.1'));
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

async function listening(server: Server): Promise<AddressInfo> {
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  return server.address() as AddressInfo;
}

function reply(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}
