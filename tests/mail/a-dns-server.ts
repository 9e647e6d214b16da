import { Resolver } from 'node:dns/promises';
import dns from 'dns2';

const { Packet, createServer } = dns;

/** What a name has: texts, hosts that take mail, addresses; or that the server fails, or says nothing. */
export interface Zone {
  readonly [name: string]:
    | {
        readonly txt?: readonly string[];
        readonly mx?: readonly string[];
        readonly a?: readonly string[];
        readonly aaaa?: readonly string[];
      }
    | 'fails'
    | 'silent';
}

type Handler = NonNullable<Parameters<typeof createServer>[0]['handle']>;
type Question = Parameters<typeof Packet.createResourceFromQuestion>[0];
type Resource = ReturnType<typeof Packet.createResourceFromQuestion>;

/** A DNS server on loopback, over UDP, with these names and no others. */
export async function aDnsServer(zone: Zone) {
  const handle: Handler = (request, send) => {
    const response = Packet.createResponseFromRequest(request);
    const [question] = request.questions;
    const name = question?.name.toLowerCase() ?? '';
    const entry = zone[name];
    if (entry === 'silent') return;
    if (entry === undefined) response.header.rcode = Packet.RCODE.NXDOMAIN;
    else if (entry === 'fails') response.header.rcode = Packet.RCODE.SERVFAIL;
    else if (question) response.answers.push(...answersFor(question, entry));
    void send(response);
  };
  const server = createServer({ udp: true, handle });
  const { udp } = await server.listen({ udp: { port: 0, address: '127.0.0.1' } });
  const address = `127.0.0.1:${udp?.port}`;
  const resolver = new Resolver({ timeout: 1500, tries: 1 });
  resolver.setServers([address]);
  return { address, resolver, close: () => server.close() };
}

function answersFor(question: Question, entry: Exclude<Zone[string], string>): Resource[] {
  const { TYPE } = Packet;
  const answer = (record: Partial<Resource>) =>
    Packet.createResourceFromQuestion(question, { ...record, ttl: 60 });
  switch (question.type) {
    case TYPE.TXT:
      return (entry.txt ?? []).map((text) => answer({ data: pieces(text) }));
    case TYPE.A:
      return (entry.a ?? []).map((address) => answer({ address }));
    case TYPE.AAAA:
      return (entry.aaaa ?? []).map((address) => answer({ address }));
    case TYPE.MX:
      return (entry.mx ?? []).map((text) => {
        const [priority = '', exchange = ''] = text.split(' ');
        return answer({ priority: Number(priority), exchange });
      });
    default:
      return [];
  }
}

/** A text of DNS is in pieces of at most 255 bytes. */
function pieces(text: string): string[] {
  return text.match(/.{1,255}/g) ?? [''];
}
