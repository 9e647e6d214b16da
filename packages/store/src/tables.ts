import type {
  AuditCheckpointTable,
  AuditHeadTable,
  AuditTable,
  OpaquePersonTable,
} from './audit/audit-tables.ts';
import type { FileTable } from './files/file-table.ts';
import type { NoticeTable, OutboxTable } from './outbox/outbox-tables.ts';
import type { BoardTable, SchoolTable } from './people/board-tables.ts';
import type { PeopleTables } from './people/people-tables.ts';
import type { SessionTables } from './sessions/session-tables.ts';

/** Every table, as queries see it. A table is made by a migration with `tenantTable` and named here. */
export interface Tables extends PeopleTables, SessionTables {
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
