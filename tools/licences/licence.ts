export interface Dependency {
  readonly name: string;
  readonly version: string;
  /** an SPDX expression, as the package states it */
  readonly licence: string;
  readonly use: string;
}

// all of these may be passed on together with EUPL-1.2 code
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Of "A OR B" one must be allowed, of "A AND B" both. Nested expressions are refused: read those yourself. */
export function isAllowed(expression: string): boolean {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1');
  return bare
    .split(' OR ')
    .some((part) => part.split(' AND ').every((licence) => allowed.has(licence.trim())));
}

/** The page itself; equal input gives an equal page, whatever the machine. */
export function table(dependencies: readonly Dependency[]): string {
  const rows = dependencies.map(
    ({ name, version, licence, use }) => `| ${name} | ${version} | ${licence} | ${use} |`,
  );
  const lines = [...new Set(rows)].toSorted((a, b) => (a < b ? -1 : 1));
  return `# Third parties

What Netjes installs on one platform or another, straight from package-lock.json.
Made by \`npm run third-parties\`; do not edit.

| package | version | licence | used for |
|---|---|---|---|
${lines.join('\n')}
`;
}
