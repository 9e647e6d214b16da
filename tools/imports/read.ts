import { parseSync, visitorKeys } from 'oxc-parser';

/** One import as it stands in a file; `specifier` is missing when it is computed while running. */
export interface Import {
  readonly specifier?: string;
  readonly line: number;
}

export interface SourceFile {
  /** relative to the root, with forward slashes */
  readonly path: string;
  readonly imports: readonly Import[];
  /** `/// <reference …>` lines, which let types in past every import rule */
  readonly references: readonly Import[];
}

type Tree = { readonly type: string; readonly start: number } & Record<string, unknown>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && 'type' in value;

function isRequire(node: Tree): boolean {
  const callee = node['callee'];
  return node.type === 'CallExpression' && isTree(callee) && callee['name'] === 'require';
}

/** The node that holds the module's name, if this node imports something in any of the ways there are. */
function moduleNode(node: Tree): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node['source'];
    case 'TSExternalModuleReference':
      return node['expression'];
    default:
      return isRequire(node) ? (node['arguments'] as unknown[])[0] : undefined;
  }
}

function* descendants(node: Tree): Generator<Tree> {
  yield node;
  for (const key of visitorKeys[node.type] ?? [])
    for (const child of [node[key]].flat()) if (isTree(child)) yield* descendants(child);
}

/** Reads every import of one file with a real parser; a file that does not parse is an error, never "no imports". */
export function readImports(path: string, source: string): SourceFile {
  const { program, comments, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
  const imports: Import[] = [];
  for (const node of descendants(program as unknown as Tree)) {
    const named = moduleNode(node);
    if (!isTree(named)) continue;
    const line = lineAt(node.start);
    imports.push(typeof named['value'] === 'string' ? { specifier: named['value'], line } : { line });
  }
  const references = comments
    .filter((comment) => comment.type === 'Line' && /^\/\s*<reference\b/.test(comment.value))
    .map((comment) => ({ specifier: comment.value.slice(1).trim(), line: lineAt(comment.start) }));
  return { path, imports, references };
}
