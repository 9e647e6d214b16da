/**
 * What every connection starts with. Its role is the plain one and it belongs to no board, so that even a piece of
 * work that ends its own transaction finds nothing; dates, bytes and order are the same on every server.
 */
export const session = [
  'set search_path = netjes',
  "set timezone = 'UTC'",
  "set datestyle = 'ISO, YMD'",
  "set intervalstyle = 'iso_8601'",
  "set bytea_output = 'hex'",
  'set client_min_messages = warning',
  // our questions are short: to compile one takes far longer than to answer it
  'set jit = off',
  'set role netjes_app',
].join('; ');

/** How long a server lets work go on, in milliseconds. PGlite cannot interrupt itself, and is told nothing of it. */
export const patience = [
  'set statement_timeout = 30000',
  'set lock_timeout = 10000',
  'set idle_in_transaction_session_timeout = 60000',
].join('; ');
