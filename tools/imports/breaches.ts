import { posix } from 'node:path';
import { isBuiltin } from 'node:module';
import { findCycles } from './cycles.ts';
import type { Import, SourceFile } from './read.ts';
import { importTable, sideFolders, testsMayReach } from './table.ts';

type Rule =
  | 'unknown-room' // a folder in packages/ or apps/ that the table does not name
  | 'table' // a room imports a room that the table does not allow
  | 'deep' // something else of a package than its index
  | 'own-name' // a room imports itself by its package name
  | 'outside' // a relative path that leaves the room
  | 'missing' // a relative path to a file that is not there
  | 'not-pure' // a pure room uses something of Node
  | 'computed' // an import that nobody can check, its name is made while running
  | 'reference' // a /// <reference> line
  | 'cycle'; // files that import each other in a circle, types included

export interface Breach {
  readonly rule: Rule;
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

const scope = '@netjes/';

/** The top folder of a file that is no room, or the key of its room in the table. */
function placeOf(path: string): { readonly room?: string; readonly folder: string } {
  const [top = '', name = ''] = path.split('/');
  if (top !== 'packages' && top !== 'apps') return { folder: top };
  return { room: name, folder: `${top}/${name}` };
}

const isTest = (path: string) => path.endsWith('.test.ts');
const isUnder = (path: string, folder: string) => path.startsWith(`${folder}/`);

type Finding = readonly [Rule, string] | undefined;

function judgePackage(from: string, specifier: string): Finding {
  const { room, folder } = placeOf(from);
  const [target = '', ...rest] = specifier.slice(scope.length).split('/');
  if (rest.length > 0) return ['deep', `\`${specifier}\`: import \`${scope}${target}\` by its name only`];
  if (target === room) return ['own-name', `inside ${folder} use a relative path, not \`${specifier}\``];
  const row = room === undefined ? undefined : importTable[room];
  if (row?.mayImport.includes(target)) return undefined;
  if (!row && sideFolders[folder]?.rooms && target in importTable) return undefined;
  return ['table', `${folder} may not import \`${specifier}\``];
}

function judgeRelative(from: string, specifier: string, files: ReadonlySet<string>): Finding {
  const { room, folder } = placeOf(from);
  const target = posix.join(posix.dirname(from), specifier);
  const open = room === undefined ? (sideFolders[folder]?.folders ?? []) : isTest(from) ? testsMayReach : [];
  if (![folder, ...open].some((reachable) => isUnder(target, reachable)))
    return ['outside', `\`${specifier}\` leaves ${folder}; import a package by its name`];
  if (/\.(ts|js)$/.test(target) && files.has(target)) return undefined;
  return target.endsWith('.json')
    ? undefined
    : ['missing', `\`${specifier}\` is no file here (write the .ts too)`];
}

function judge(from: string, { specifier }: Import, files: ReadonlySet<string>): Finding {
  const { room } = placeOf(from);
  if (specifier === undefined)
    return room === undefined || isTest(from)
      ? undefined
      : ['computed', 'an import needs a name that can be read here'];
  if (specifier.startsWith(scope)) return judgePackage(from, specifier);
  if (specifier.startsWith('.')) return judgeRelative(from, specifier, files);
  if (specifier.startsWith('/') || specifier.startsWith('file:'))
    return ['outside', `\`${specifier}\` is no package`];
  const pure = room !== undefined && importTable[room]?.pure === true;
  return pure && !isTest(from) && isBuiltin(specifier)
    ? ['not-pure', `\`${specifier}\` is part of Node, and ${room} must run without it`]
    : undefined;
}

/** Every breach of the import table in these files; the files are the whole tree, so that cycles can be seen. */
export function findBreaches(sources: readonly SourceFile[]): Breach[] {
  const files = new Set(sources.map((source) => source.path));
  const breaches: Breach[] = [];
  for (const { path, imports, references } of sources) {
    const { room, folder } = placeOf(path);
    if (room === undefined ? !(folder in sideFolders) : importTable[room]?.folder !== folder)
      breaches.push({
        rule: 'unknown-room',
        path,
        line: 1,
        message: `${folder} is not in tools/imports/table.ts`,
      });
    for (const reference of references)
      breaches.push({
        rule: 'reference',
        path,
        line: reference.line,
        message: `no ${reference.specifier} lines`,
      });
    for (const each of imports) {
      const finding = judge(path, each, files);
      if (finding) breaches.push({ rule: finding[0], path, line: each.line, message: finding[1] });
    }
  }
  for (const cycle of findCycles(sources))
    breaches.push({
      rule: 'cycle',
      path: cycle[0] ?? '',
      line: 1,
      message: [...cycle, cycle[0]].join(' -> '),
    });
  return breaches;
}
