import { Shorthand } from './shorthand.ts';

/**
 * Writes what was read of a code or vocabulary as text, so that it can be carried to where no files are: a browser.
 * Plain data and maps only; a field that is left out stays left out.
 *
 * The text is made to be zipped small: the shape of the whole comes first, then the words that are written as one
 * letter, then every name with all the plain values that stand under it, the shortest list first. What looks alike
 * stands near, which is worth a sixth of what is sent; the letters are worth another twenty-fifth.
 */
export function pack(value: unknown): string {
  const shape: string[] = [];
  const columns = new Map<string, string[]>();
  const write = (each: unknown, name: string): void => {
    if (each instanceof Map) {
      shape.push(MAP + each.size);
      for (const [key, own] of each) {
        write(key, name + KEYS);
        write(own, name);
      }
    } else if (Array.isArray(each)) {
      shape.push(LIST + each.length);
      for (const own of each) write(own, name);
    } else if (typeof each === 'object' && each !== null) {
      const fields = Object.entries(each).filter(([, own]) => own !== undefined);
      shape.push(OBJECT + JSON.stringify(fields.map(([key]) => key)).slice(1, -1));
      for (const [key, own] of fields) write(own, key);
    } else {
      shape.push(PLAIN);
      const lines = columns.get(columnOf(name)) ?? [];
      columns.set(columnOf(name), lines);
      lines.push(written(each));
    }
  };
  write(value, '');
  const long = [...columns].filter(([, lines]) => lengthOf(lines) >= LONG);
  const shorthand = Shorthand.for(long.flatMap(([, lines]) => lines));
  for (const [name, lines] of long)
    columns.set(
      name,
      lines.map((line) => shorthand.write(line)),
    );
  const isShort = new Set(long.map(([name]) => name));
  const lists = [...columns].map(([name, lines]) =>
    [(isShort.has(name) ? SHORT : '') + written(name), ...lines].join('\n'),
  );
  const parts = [shape.join('\n'), shorthand.words.join('\n')];
  return [...parts, ...lists.toSorted((a, b) => a.length - b.length)].join(COLUMN);
}

/** What was packed, equal to what it was. */
export function unpack(text: string): unknown {
  const [shape = '', words = '', ...rest] = text.split(COLUMN);
  const shapes = shape.split('\n').values();
  const shorthand = new Shorthand(words.split('\n'));
  const columns = new Map(
    rest.map((column) => {
      const [name = '', ...lines] = column.split('\n');
      if (!name.startsWith(SHORT)) return [readPlain(name), lines.values()];
      return [readPlain(name.slice(SHORT.length)), lines.map((line) => shorthand.read(line)).values()];
    }),
  );
  const next = (lines: IteratorObject<string> | undefined): string => {
    const line = lines?.next();
    if (line === undefined || line.done === true) throw new Error('what was carried is not whole');
    return line.value;
  };
  const read = (name: string): unknown => {
    const line = next(shapes);
    const said = line.slice(1);
    if (line === PLAIN) return readPlain(next(columns.get(columnOf(name))));
    if (line.startsWith(LIST)) return Array.from({ length: Number(said) }, () => read(name));
    if (line.startsWith(MAP)) {
      return new Map(Array.from({ length: Number(said) }, () => [read(name + KEYS), read(name)] as const));
    }
    const keys = JSON.parse(`[${said}]`) as string[];
    return Object.fromEntries(keys.map((key) => [key, read(key)]));
  };
  return read('');
}

const MAP = '<';
const LIST = '[';
const OBJECT = '{';
const PLAIN = '';
/** Apart from the values of the map itself. */
const KEYS = '~';
const COLUMN = '\f';
/** Begins the name of a column that is written in shorthand. */
const SHORT = '+';

/** In characters: in shorter columns no word comes often enough to be worth a letter. */
const LONG = 50_000;

const lengthOf = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length + 1, 0);

/** A wording for children says nearly what the Dutch one says, and stands beside it. */
function columnOf(name: string): string {
  return name === 'child' ? 'nl' : name;
}

/** Text stands as it is where it cannot be mistaken for anything else. */
function written(value: unknown): string {
  return typeof value === 'string' && !/^[=+]|[\n\f]/.test(value) ? value : `=${JSON.stringify(value)}`;
}

function readPlain(line: string): unknown {
  return line.startsWith('=') ? JSON.parse(line.slice(1)) : line;
}
