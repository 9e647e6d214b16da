// breach: table
export type Decide = typeof import('@netjes/norms').decide;
