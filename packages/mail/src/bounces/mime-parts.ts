/** A part of a mail: headers by name in lower case, and what is below them, decoded. */
export interface Part {
  readonly headers: ReadonlyMap<string, string>;
  /** without parameters, in lower case */
  readonly type: string;
  readonly body: string;
}

const DEEPEST = 5;
const MOST_PARTS = 50;

/** The parts of a mail that hold no parts themselves, and of each quoted mail its headers too; at most fifty. */
export function leaves(message: string): readonly Part[] {
  const found: Part[] = [];
  collect(message.replace(/\r\n?/g, '\n'), 0, found);
  return found;
}

function collect(text: string, depth: number, found: Part[]): void {
  if (found.length >= MOST_PARTS || depth > DEEPEST) return;
  const part = split(text);
  const boundary = parameter(part.headers.get('content-type') ?? '', 'boundary');
  if (part.type.startsWith('multipart/') && boundary) {
    found.push({ ...part, body: '' });
    for (const inner of between(part.body, boundary)) collect(inner, depth + 1, found);
  } else if (part.type.startsWith('message/rfc822') || part.type === 'message/global') {
    collect(part.body, depth + 1, found);
  } else {
    found.push(part);
  }
}

function split(text: string): Part {
  const blank = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  const headers = readHeaders(blank < 0 ? text : text.slice(0, blank));
  const raw = blank < 0 ? '' : text.slice(blank).replace(/^\n{1,2}/, '');
  const type = (headers.get('content-type') ?? 'text/plain').split(';')[0]?.trim().toLowerCase() ?? '';
  return { headers, type, body: decoded(raw, headers.get('content-transfer-encoding')) };
}

/** Headers or fields of one block; of a name that is there twice the first counts. */
export function readHeaders(block: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
    const key = name?.toLowerCase();
    if (key !== undefined && value !== undefined && !found.has(key)) found.set(key, value.trim());
  }
  return found;
}

function parameter(value: string, name: string): string | undefined {
  const [, quoted, bare] = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value) ?? [];
  return quoted ?? bare;
}

function between(body: string, boundary: string): string[] {
  const parts = `\n${body}`.split(`\n--${boundary}`).slice(1);
  const end = parts.findIndex((part) => part.startsWith('--'));
  return (end < 0 ? parts : parts.slice(0, end)).map((part) => part.slice(part.indexOf('\n') + 1));
}

function decoded(body: string, encoding = ''): string {
  const how = encoding.trim().toLowerCase();
  if (how === 'base64') return Buffer.from(body, 'base64').toString().replace(/\r\n?/g, '\n');
  if (how !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
