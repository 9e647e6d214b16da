export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes to text; throws when `fatal` and the bytes are not in that encoding. A `TextDecoder` does it. */
export type Decode = (bytes: Uint8Array, encoding: Encoding, fatal: boolean) => string;

export interface DecodedText {
  readonly text: string;
  /** The encoding was not stated and is not UTF-8: names may come out wrong. */
  readonly guessed: boolean;
  /** Characters that no text has, such as NUL, were left out. */
  readonly strayed: boolean;
  /** So many of them that this is no text at all. */
  readonly binary: boolean;
}

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const STRAY = /[\u0000-\u0008\u000b\u000e-\u001f\ufffe\uffff]/g;

/** Reads text of an unknown encoding: a byte order mark, else UTF-8, else UTF-16, else Windows-1252. */
export function decodeText(bytes: Uint8Array, decode: Decode): DecodedText {
  const marked = markOf(bytes);
  if (marked) return cleaned(decode(bytes, marked, false), false);
  const wide = wideOf(bytes);
  if (wide) return cleaned(decode(bytes, wide, false), true);
  let text: string;
  try {
    text = decode(bytes, 'utf-8', true);
  } catch {
    return cleaned(decode(bytes, 'windows-1252', false), true);
  }
  return cleaned(text, false);
}

function cleaned(text: string, guessed: boolean): DecodedText {
  const strayed = text.search(STRAY) >= 0;
  const kept = strayed ? text.replace(STRAY, '') : text;
  const binary = text.length - kept.length > Math.max(10, text.length / 50);
  return { text: kept.startsWith('\uFEFF') ? kept.slice(1) : kept, guessed, strayed, binary };
}

function markOf([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Western text in UTF-16 has a zero in nearly every pair of bytes, always on the same side. */
function wideOf(bytes: Uint8Array): Encoding | undefined {
  const pairs = Math.min(bytes.length, 1000) >> 1;
  let high = 0;
  let low = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[pair * 2] === 0) high += 1;
    if (bytes[pair * 2 + 1] === 0) low += 1;
  }
  if (pairs < 2) return undefined;
  if (low > pairs * 0.7 && high < pairs * 0.1) return 'utf-16le';
  return high > pairs * 0.7 && low < pairs * 0.1 ? 'utf-16be' : undefined;
}
