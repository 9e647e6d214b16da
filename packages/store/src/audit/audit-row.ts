import type { Event, Rule } from '@netjes/procedures';
import type { AuditEvent } from './audit-event.ts';

/** What a writer says of an event. Place, link and hash are the database's to give. */
export interface AuditEntry {
  readonly at: Temporal.Instant;
  readonly kind: string;
  readonly actor: string;
  /** words, with commas between */
  readonly roles: string;
  readonly file: string | null;
  readonly version: number | null;
  readonly from_state: string | null;
  readonly to_state: string | null;
  readonly code: string | null;
  readonly code_version: string | null;
  /** `code/version#norm` or `outside:fact`, with commas between */
  readonly rules: string;
  /** `name=id,id`, with semicolons between */
  readonly ids: string;
}

/** A line of the audit as it is kept. */
export interface AuditRow extends AuditEntry {
  readonly board: string;
  readonly seq: number;
  readonly previous: Uint8Array;
  readonly hash: Uint8Array;
}

const EMPTY = {
  roles: '',
  file: null,
  version: null,
  from_state: null,
  to_state: null,
  code: null,
  code_version: null,
  rules: '',
  ids: '',
} as const;

export function entryOf(event: AuditEvent): AuditEntry {
  const { kind, by: actor } = event;
  return {
    ...EMPTY,
    at: Temporal.Instant.fromEpochMilliseconds(event.at),
    kind,
    actor,
    ...particulars(event),
  };
}

function particulars(event: AuditEvent): Partial<AuditEntry> {
  // the kinds of our own first: a move may have any other name
  if (isOwn(event, 'person.severed')) return { ids: `person=${event.person}` };
  if (isOwn(event, 'file.deleted', 'duty.given-up', 'duty.tried-again')) return { file: event.file };
  if (isOwn(event, 'audit.forgotten')) return { ids: forgottenThrough(event.through) };
  if (isOwn(event, 'roster.confirmed', 'roster.dropped')) {
    const counts = Object.entries(event.counts).map(([name, count]) => `${name}=${count}`);
    return { ids: list([`delivery=${event.delivery}`, ...counts], ';') };
  }
  if (isOwn(event, 'role.given', 'role.ended')) {
    const { person, role, school } = event;
    const ids = list([`person=${person}`, ...(school === undefined ? [] : [`school=${school}`])], ';');
    return event.kind === 'role.given' ? { to_state: role, ids } : { from_state: role, ids };
  }
  if (isOwn(event, 'code.chosen')) {
    return { code: event.code, code_version: event.codeVersion, ids: `school=${event.school}` };
  }
  return move(event as Event);
}

/** How a line says that lines up to this one are gone. */
export function forgottenThrough(seq: number): string {
  return `through=${seq}`;
}

function isOwn<K extends AuditEvent['kind']>(
  event: AuditEvent,
  ...kinds: readonly K[]
): event is Extract<Exclude<AuditEvent, Event>, { readonly kind: K }> {
  return kinds.some((kind) => kind === event.kind);
}

function move({ as, file, version, from, to, code, codeVersion, rules, ids }: Event): Partial<AuditEntry> {
  return {
    roles: list(as),
    file,
    version,
    from_state: from ?? null,
    to_state: to,
    code,
    code_version: codeVersion,
    rules: list(rules.map(ruleName)),
    ids: list(
      Object.entries(ids).flatMap(([name, values]) => (values.length > 0 ? [`${name}=${list(values)}`] : [])),
      ';',
    ),
  };
}

function ruleName(rule: Rule): string {
  return rule.from === 'code' ? `${rule.code}/${rule.version}#${rule.norm}` : `outside:${rule.id}`;
}

// always in the same order, and without a space, so that no sentence fits
function list(parts: readonly string[], between = ','): string {
  return [...new Set(parts)].sort().join(between);
}
