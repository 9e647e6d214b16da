/** A room of the repository: a folder in packages/ or apps/, and the rooms whose index it may import. */
export interface Room {
  readonly folder: string;
  readonly mayImport: readonly string[];
  /** compiles without Node and DOM types, so it runs in the browser too */
  readonly pure?: true;
}

const packages = [
  'norms',
  'matching',
  'calendar',
  'procedures',
  'documents',
  'roster',
  'mail',
  'identity',
  'bundle',
  'sealing',
  'store',
];
const otherApps = ['web', 'worker', 'filter', 'extension'];

/** Who may import whom; a room that is not listed may not exist. docs/map.md shows the same table. */
export const importTable: Readonly<Record<string, Room>> = {
  norms: { folder: 'packages/norms', mayImport: [], pure: true },
  matching: { folder: 'packages/matching', mayImport: [], pure: true },
  roster: { folder: 'packages/roster', mayImport: [], pure: true },
  sealing: { folder: 'packages/sealing', mayImport: [], pure: true },
  mail: { folder: 'packages/mail', mayImport: [] },
  identity: { folder: 'packages/identity', mayImport: [] },
  calendar: { folder: 'packages/calendar', mayImport: [], pure: true },
  procedures: { folder: 'packages/procedures', mayImport: ['norms', 'calendar'], pure: true },
  documents: { folder: 'packages/documents', mayImport: ['norms'] },
  bundle: { folder: 'packages/bundle', mayImport: ['norms', 'matching'] },
  store: { folder: 'packages/store', mayImport: ['norms', 'calendar', 'procedures'] },
  web: { folder: 'apps/web', mayImport: packages },
  worker: {
    folder: 'apps/worker',
    mayImport: ['norms', 'calendar', 'procedures', 'documents', 'mail', 'store'],
  },
  filter: { folder: 'apps/filter', mayImport: ['norms', 'matching', 'bundle', 'sealing'] },
  extension: { folder: 'apps/extension', mayImport: ['norms', 'matching', 'bundle'] },
  netjes: { folder: 'apps/netjes', mayImport: [...packages, ...otherApps] },
};

/** Folders that are no room: nobody imports them but those named here. */
export const sideFolders: Readonly<
  Record<string, { readonly rooms: boolean; readonly folders: readonly string[] }>
> = {
  // journeys start the whole program and use the same Chromium that the tools install
  tests: { rooms: true, folders: ['tools'] },
  bench: { rooms: true, folders: ['tests'] },
  tools: { rooms: false, folders: [] },
};

/** What a test beside the code may use on top of its room: shared corpora and builders. */
export const testsMayReach = ['tests'];
