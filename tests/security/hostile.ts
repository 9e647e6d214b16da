import { type AllRoutes, OWN, type Visitor } from './all-routes.ts';
import { type FormField, formsOn, linksOn, type PageForm } from './forms.ts';

/** What nobody types and every program gets sent one day. Without NUL, which is refused as such; see below. */
export const HOSTILE: readonly string[] = [
  '',
  ' ',
  'x'.repeat(300),
  'é'.repeat(5000),
  '<img src=x onerror=proef()>',
  '"><script>proef()</script>',
  "' or 1=1; drop table netjes.person; --",
  '__proto__',
  'constructor',
  'toString',
  '../../../../etc/passwd',
  '//elders.example/%2f..',
  'http://elders.example',
  'x\r\nset-cookie: netjes=kwaad',
  '\u0001\u0008\u001b[31m\u007f\u0085',
  '\u202e\u200b\u2028\ufeff\ufffd',
  '😀'.repeat(150),
  '{"id":"\\u0000\\ud800","response":{"clientDataJSON":"\\u0000"}}',
  '-1',
  '99999999999999999999',
  '1e400',
  '9999-12-31',
  '0000-00-00',
  '2026-02-30',
  '2026-10-01',
  'a'.repeat(26),
  'A-B@school.example',
  `${'a@'}${'.'.repeat(400)}`,
  '%00%ff%u0000',
  '\ud800',
];

/** With the one character that no text of the database holds. */
export const WITH_NUL = 'a\0b';

/** What goes through without a word, so that the field beside it is what is looked at. */
function usual({ name, type, value, choices }: FormField, nth: number): string {
  if (type === 'date') return '2026-10-01';
  if (type === 'password') return 'een lange zin vol water en wind';
  if (type === 'email' || name === 'mail') return `nieuw${nth}@de-waard.example`;
  const some = choices.filter((each) => each !== '');
  if (type !== 'hidden' && some.length > 0) return some[nth % some.length] ?? '';
  return value === '' ? `Proef ${nth}` : value;
}

/** A form as somebody fills it in who means it. */
export function usualBody({ fields }: PageForm, nth: number): URLSearchParams {
  return new URLSearchParams(fields.map((field) => [field.name, usual(field, nth)]));
}

export interface Found {
  readonly form: PageForm;
  readonly at: string;
}

/** Forms that are the same but for the ids in them are tried once. */
const shape = ({ action, fields }: PageForm) =>
  `${action
    .replaceAll(/[a-z2-7]{26}/g, ':id')
    .replace(/^\/inloggen\/[^/]+/, '/inloggen/:board')
    .replaceAll(/\?.*/g, '')} ${fields.map(({ name }) => name).join()}`;

/** Every form that a visitor is shown, on every page they get to. */
export async function formsFor(all: AllRoutes, visitor: Visitor, most: number): Promise<readonly Found[]> {
  const cookie = await all.cookie(visitor);
  const member = /^\/(setup|demo|inloggen|link|thuis|ik|bestuur|school)/;
  const ahead = all
    .routes('GET')
    .map((route) => all.address(route))
    .filter((address) => member.test(address));
  const seen = new Set(ahead);
  const found = new Map<string, Found>();
  for (let count = 0; ahead.length > 0 && count < most; count += 1) {
    const at = ahead.shift() ?? '';
    const response = await all.ask(at, { cookie });
    const text = await response.text();
    for (const form of formsOn(text)) {
      if (form.method === 'POST' && !found.has(shape(form))) found.set(shape(form), { form, at });
    }
    const near = [...linksOn(text), response.headers.get('location') ?? ''];
    for (const link of near.map((each) => each.replace(/#.*/, ''))) {
      if (!member.test(link) || seen.has(link)) continue;
      seen.add(link);
      ahead.push(link);
    }
  }
  return [...found.values()];
}

/** Sends a form, filled in as people do, but for one field; gives what is wrong with the answer. */
export async function sendHostile(
  all: AllRoutes,
  {
    form,
    visitor,
    cookie,
    nth,
  }: { form: PageForm; visitor: Visitor; cookie: string | undefined; nth: number },
  { field, value, every = false }: { field: string; value: string; every?: boolean },
): Promise<{ readonly status: number; readonly trouble: string | undefined }> {
  const body = new URLSearchParams();
  for (const each of form.fields) {
    body.append(each.name, every || each.name === field ? value : usual(each, nth));
  }
  const before = all.faults.length;
  const response = await all.ask(form.action, { method: 'POST', cookie, headers: OWN, body });
  const where = `${form.action} as ${visitor}, \`${every ? 'all' : field}\` ${JSON.stringify(value.slice(0, 30))}`;
  const trouble = await troubleWith(all, response, before);
  return { status: response.status, trouble: trouble === undefined ? undefined : `${where}: ${trouble}` };
}

/** Nothing may break, nothing sent may become part of a page, and nobody of another board may be on it. */
export async function troubleWith(
  all: AllRoutes,
  response: Response,
  before: number,
): Promise<string | undefined> {
  const { status, headers } = response;
  if (status >= 500 || all.faults.length > before) {
    const fault = all.faults[before];
    return `${status} ${fault instanceof Error ? fault.message.slice(0, 150) : ''}`;
  }
  const text = await response.text();
  if (/<img src=x|<script>proef/.test(text)) return 'what was sent stands in the page as it is';
  const to = headers.get('location');
  if (to !== null && (!/^\/(?![/\\])/.test(to) || /[\r\n]/.test(to))) return `it leads to ${to}`;
  if (headers.getSetCookie().some((each) => each.includes('kwaad'))) return 'it set a cookie that was sent';
  return isOfOthers(all, text) ? 'it shows somebody of another board' : undefined;
}

function isOfOthers({ world: { other } }: AllRoutes, text: string): boolean {
  return [`@${other.board}.example`, ...Object.values(other.people), other.class].some((each) =>
    text.includes(each),
  );
}
