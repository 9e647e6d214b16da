import type {
  AuditCheckpointTable,
  AuditHeadTable,
  AuditTable,
  OpaquePersonTable,
} from './audit/audit-tables.ts';
import type { FileTable } from './files/file-table.ts';
import type { NoticeTable, OutboxTable } from './outbox/outbox-tables.ts';

/** A board as the store knows it; its row is its membership of this installation. */
interface BoardTable {
  readonly board: string;
  readonly name: string;
  readonly made_at: Temporal.Instant;
}

interface SchoolTable {
  readonly board: string;
  readonly school: string;
  readonly name: string;
  readonly made_at: Temporal.Instant;
}

/** Every table, as queries see it. A table is made by a migration with `tenantTable` and named here. */
export interface Tables {
  board: BoardTable;
  school: SchoolTable;
  audit: AuditTable;
  audit_head: AuditHeadTable;
  audit_checkpoint: AuditCheckpointTable;
  opaque_person: OpaquePersonTable;
  file: FileTable;
  outbox: OutboxTable;
  notice: NoticeTable;
}
