import { createHash } from 'node:crypto';
import type { AuditRow } from './audit-row.ts';

/** Changes when the canonical form does. */
const FORM = 'netjes-audit-1';

/**
 * What is hashed of a line of the audit: every part of it on a line of its own, in a fixed order, and last the hash
 * of the line before. No part can hold the end of a line, so two different rows never look alike.
 * The database makes the same in `chain_audit`; this is written apart from it, to check it.
 */
export function canonicalForm(row: Omit<AuditRow, 'hash'>): string {
  return [
    FORM,
    row.board,
    row.seq,
    row.at.toString({ smallestUnit: 'millisecond' }),
    row.kind,
    row.actor,
    row.roles,
    row.file ?? '',
    row.version ?? '',
    row.from_state ?? '',
    row.to_state ?? '',
    row.code ?? '',
    row.code_version ?? '',
    row.rules,
    row.ids,
    hex(row.previous),
  ].join('\n');
}

export function hashOf(row: Omit<AuditRow, 'hash'>): Uint8Array {
  return sha256(canonicalForm(row));
}

/** What the first line of a board is linked to. */
export function genesis(board: string): Uint8Array {
  return sha256(`${FORM}\n${board}`);
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function sha256(text: string): Uint8Array {
  return createHash('sha256').update(text, 'utf8').digest();
}
