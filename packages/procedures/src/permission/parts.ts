import type { File } from '../file/file.ts';
import type { Turn } from '../process/move.ts';
import { partsOf } from '../process/define-process.ts';
import type { Permission } from './fields.ts';

export const states = {
  asked: { title: { nl: 'gevraagd', en: 'asked' } },
  'partly-granted': {
    title: { nl: 'deels goedgevonden', child: 'nog niet iedereen zei ja', en: 'partly granted' },
  },
  granted: { title: { nl: 'goedgevonden', child: 'het mag', en: 'granted' } },
  refused: { title: { nl: 'niet goedgevonden', child: 'het mag niet', en: 'refused' }, end: true },
  withdrawn: { title: { nl: 'ingetrokken', child: 'gestopt', en: 'withdrawn' }, end: true },
  ended: { title: { nl: 'afgelopen', en: 'ended' }, end: true },
  lapsed: { title: { nl: 'vervallen', child: 'niet meer geldig', en: 'lapsed' }, end: true },
} as const;

export type PermissionState = keyof typeof states;
export type PermissionFile = File<PermissionState, Permission>;
export type PermissionTurn = Turn<PermissionState, Permission, unknown>;

export const { opening, move } = partsOf<PermissionState, Permission>();
