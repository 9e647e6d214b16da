/** Whether this is `npm run test:long`, which tries every page in every way; `npm test` has ten minutes. */
export const isLong = process.env['NETJES_RUNS'] !== undefined;
