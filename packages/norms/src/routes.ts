import type { Code, Norm } from './code.ts';
import { isLeave, rolesToAsk } from './leave.ts';
import type { Condition } from './vocabulary.ts';

/** How leave is asked: a ban that some role may lift, and in which circumstances. */
export interface PermissionRoute {
  readonly norm: Norm;
  /** Any one of these may give leave. */
  readonly from: readonly string[];
  readonly when: readonly Condition[];
}

/** Whom to tell of what: a duty to report. */
export interface ReportRoute {
  readonly norm: Norm;
  readonly incidents: readonly string[];
  /** Empty when the code does not say who receives it. */
  readonly to: readonly string[];
}

/** Every way in which the code lets somebody lift a ban. Read from the norms: a route is written once. */
export function permissionRoutes(code: Code): PermissionRoute[] {
  return code.norms
    .filter(({ modality }) => modality === 'forbid')
    .flatMap((norm) =>
      norm.unless.flatMap(({ facts }) => {
        const leaves = facts.filter(({ fact }) => isLeave(fact));
        const from = leaves.flatMap(({ fact, values }) => rolesToAsk(fact, values));
        return from.length === 0 ? [] : [{ norm, from, when: facts.filter(({ fact }) => !isLeave(fact)) }];
      }),
    );
}

/** Every duty to report an incident, with the kinds it covers and who receives it. */
export function reportRoutes(code: Code): ReportRoute[] {
  return code.norms
    .filter(({ act, modality }) => act === 'incident.report' && modality !== 'principle')
    .map((norm) => ({
      norm,
      incidents: norm.when.filter(({ fact }) => fact === 'incident').flatMap(({ values }) => values),
      to: norm.reportTo,
    }));
}
