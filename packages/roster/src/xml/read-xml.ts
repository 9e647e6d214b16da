import { SaxesParser } from 'saxes';
import { MOST_CELL, MOST_DEPTH } from '../limits.ts';
import type { Pace } from '../pace.ts';
import { Refused } from '../refusal.ts';

/** What is told of an XML file, element by element. Names come without a namespace's prefix. */
export interface XmlReader {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void;
  /** `text` is that of the element itself, whole, with the spaces around it. */
  close(name: string, text: string): void;
}

const PIECE = 64 * 1024;
const MOST_ATTRIBUTES = 50;

/** Reads XML in pieces. Refuses a DOCTYPE, so that there are no entities to expand or to fetch. */
export async function readXml(
  text: string,
  reader: XmlReader,
  on: { file: string; pace: Pace },
): Promise<void> {
  const { file, pace } = on;
  const parser = guardedParser(reader, file);
  const step = (read: () => void) => {
    try {
      read();
    } catch (error) {
      if (error instanceof Refused) throw error;
      throw new Refused({ refused: 'broken-xml', file, line: parser.line });
    }
  };
  for (let at = 0; at < text.length; at += PIECE) {
    step(() => parser.write(text.slice(at, at + PIECE)));
    await pace.rest(PIECE);
  }
  step(() => parser.close());
}

function guardedParser(reader: XmlReader, file: string): SaxesParser {
  const parser = new SaxesParser();
  const texts: string[] = [];
  let attributes = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Refused({ refused: 'xml-doctype', file });
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    // what stands around elements is only there for the eye
    if (texts.length > 0) texts[texts.length - 1] = '';
    texts.push('');
    if (texts.length > MOST_DEPTH) throw new Refused({ refused: 'xml-too-deep', file });
  });
  parser.on('attribute', ({ value }) => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES)
      throw new Refused({ refused: 'too-big', what: 'columns', most: MOST_ATTRIBUTES, file });
    checkLength(value, file);
  });
  parser.on('opentag', (tag) => {
    const entries = Object.entries(tag.attributes).map(
      ([name, value]) => [local(name), value.trim()] as const,
    );
    reader.open(local(tag.name), Object.fromEntries(entries), parser.line);
  });
  const more = (text: string) => {
    const last = texts.length - 1;
    if (last < 0) return;
    const whole = (texts[last] ?? '') + text;
    checkLength(whole, file);
    texts[last] = whole;
  };
  parser.on('text', more);
  parser.on('cdata', more);
  parser.on('closetag', (tag) => reader.close(local(tag.name), texts.pop() ?? ''));
  return parser;
}

function checkLength(text: string, file: string): void {
  if (text.length > MOST_CELL) throw new Refused({ refused: 'too-big', what: 'cell', most: MOST_CELL, file });
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
