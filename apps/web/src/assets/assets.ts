import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OUTCOMES } from '@netjes/norms';
import { transformSync } from 'esbuild';
import { DRAWINGS } from '../parts/drawings.ts';
import { OUTCOME_LOOKS } from '../words/outcomes.ts';
import { componentCss } from './component-css.ts';
import { settleNames, shortenNames } from './settle-names.ts';
import { pageScript } from './page-script.ts';

/** A file that never changes under its own address: the address holds a hash of what is in it. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** The same, smaller, where it is worth it; see `brotliOf`. */
  readonly brotli?: Uint8Array<ArrayBuffer>;
}

/** Latin carries Dutch and English; the other file is fetched only for names such as Łukasz. */
const FONTS = {
  latin: import.meta
    .resolve('@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'),
  latinExt: import.meta
    .resolve('@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2'),
};

/** Parts what is settled together. */
const CUT = '\f';

const latin = asset('atkinson.woff2', 'font/woff2', readFileSync(fileURLToPath(FONTS.latin)));
const latinExt = asset('atkinson-ext.woff2', 'font/woff2', readFileSync(fileURLToPath(FONTS.latinExt)));
const icon = asset('netjes.svg', 'image/svg+xml', readFileSync(new URL('icon.svg', import.meta.url)));
const keepScript = script('bewaar.js', new URL('../offline/keep-code.ts', import.meta.url));
const readAloudScript = script('lees-voor.js', new URL('read-aloud.ts', import.meta.url));
const passkeyScript = script('passkey.js', new URL('passkey.ts', import.meta.url));
const classCardScript = script('klassenkaart.js', new URL('class-card.ts', import.meta.url));
const [stylesheet, sheetsStylesheet, memberStylesheet] = stylesheets();

export const STYLESHEET = stylesheet.path;
/** For pages that lay out a whole code at once; they need the server, so that no device carries it. */
export const SHEETS_STYLESHEET = sheetsStylesheet.path;
/** For pages of people who are signed in. */
export const MEMBER_STYLESHEET = memberStylesheet.path;
export const TEXT_FONT = latin.path;
export const ICON = icon.path;
export const KEEP_SCRIPT = keepScript.path;
export const READ_ALOUD_SCRIPT = readAloudScript.path;
export const PASSKEY_SCRIPT = passkeyScript.path;
export const CLASS_CARD_SCRIPT = classCardScript.path;

/** Everything that is served beside the pages, by path. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map(
  [
    stylesheet,
    sheetsStylesheet,
    memberStylesheet,
    latin,
    latinExt,
    icon,
    keepScript,
    readAloudScript,
    passkeyScript,
    classCardScript,
  ].map((each) => [each.path, each]),
);

/** The style of every page, that of the sheets, and that of whoever is signed in. */
function stylesheets(): [Asset, Asset, Asset] {
  const read = (name: string) => readFileSync(new URL(`${name}.css`, import.meta.url), 'utf8');
  const everywhere = ['theme', 'layout', 'question', 'reader', 'document', 'offline', 'print'].map(read);
  const sheets = ['compare', 'poster', 'sheet'].map(read);
  const members = ['member', 'form', 'table', 'sign-in'].map(read);
  // settled as one: what a sheet says of a component keeps that open on every page
  const parts = [fontFaces(), componentCss(), ...everywhere, CUT, signs(), ...sheets, CUT, ...members];
  const settled = parts.map(withoutComments).join('\n');
  const [pages = '', rest = '', own = ''] = shortenNames(settleNames(settled)).split(CUT);
  const file = (name: string, text: string) => {
    const { code } = transformSync(text, { loader: 'css', minify: true });
    return asset(name, 'text/css; charset=utf-8', Buffer.from(code));
  };
  return [file('netjes.css', pages), file('bladen.css', rest), file('leden.css', own)];
}

/** The sign of each outcome, for a cell of a table. */
function signs(): string {
  return OUTCOMES.map((outcome) => {
    const { look, sign } = OUTCOME_LOOKS[outcome];
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="3 3 18 18" fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round" stroke-width="4">${DRAWINGS[sign] ?? ''}</svg>`;
    return `.compare .${look}{--sign:url("data:image/svg+xml,${encodeURIComponent(drawing)}")}`;
  }).join('\n');
}

function fontFaces(): string {
  const face = (path: string, range: string) =>
    `@font-face{font-family:'Atkinson Hyperlegible Next';font-style:normal;font-display:swap;font-weight:200 800;` +
    `src:url(${path}) format('woff2');unicode-range:${range}}`;
  return [
    face(
      latinExt.path,
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+20A0-20AB',
    ),
    face(
      latin.path,
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122',
    ),
  ].join('');
}

/** Notices of those who made it stay. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*(?!!).*?\*\//gs, '');
}

function script(name: string, file: URL): Asset {
  return asset(name, 'text/javascript; charset=utf-8', Buffer.from(pageScript(file)));
}

/** Gives a file its address. */
export function asset(name: string, type: string, content: Uint8Array): Asset {
  const body = new Uint8Array(content);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12);
  return { path: `/vast/${name.replace('.', `.${hash}.`)}`, type, body };
}
