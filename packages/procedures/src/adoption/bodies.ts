import type { Code, Norm } from '@netjes/norms';
import type { Wanted } from '../actor.ts';
import { answerOf, type GivenAnswer } from '../answer.ts';
import type { Context } from '../context.ts';
import { cover, stillWanted } from '../cover.ts';
import { datedAt, rolesOf } from '../dated-at.ts';
import type { Demand } from '../process/move.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Rule, ruleOfNorm, ruleOutside } from '../rule.ts';
import type { AdoptionLook, AdoptionTurn } from './parts.ts';

/** Roles that each have to agree, and what says so: the code itself, or else the law. */
export interface Bodies {
  readonly roles: readonly string[];
  readonly rules: readonly Rule[];
}

/** The code that says how a code comes about: the version in force, or the first one itself. */
function speaking({ data, context }: AdoptionLook): Code | undefined {
  const entry = context.codes.inForce(data.code) ?? context.codes.version(data.code, data.version);
  return entry?.decider.code;
}

const ADOPTS: ReadonlySet<Norm['modality']> = new Set(['procedure', 'require', 'permit']);

/** Everybody the code itself names for its adoption, with the norms in which it does. */
function named(code: Code | undefined): {
  readonly deciding: string[];
  readonly consenting: string[];
  readonly rules: Rule[];
} {
  if (code === undefined) return { deciding: [], consenting: [], rules: [] };
  const norms = code.norms.filter(({ act, modality }) => act === 'code.adopt' && ADOPTS.has(modality));
  return {
    deciding: [...new Set([...(code.adoption?.decidedBy ?? []), ...norms.flatMap((norm) => norm.decidedBy)])],
    consenting: [...(code.adoption?.consentOf ?? [])],
    rules: norms.map((norm) => ruleOfNorm(code, norm)),
  };
}

/** Who has to consent first: also a council that the code lets decide with the board. Where it names none, the law may. */
export function consentingBodies(look: AdoptionLook): Bodies {
  const { deciding, consenting, rules } = named(speaking(look));
  const law = datedAt(look.context, 'participation-council');
  const councils = rolesOf(law);
  const roles = [...new Set([...consenting, ...deciding.filter((role) => councils.includes(role))])].sort();
  if (roles.length > 0) return { roles, rules };
  return { roles: councils, rules: law && councils.length > 0 ? [ruleOutside(law)] : [] };
}

/** Who decides; where the code does not say, the law may. */
export function decidingBodies(look: AdoptionLook): Bodies {
  const { deciding, rules } = named(speaking(look));
  const councils = consentingBodies(look).roles;
  const roles = deciding.filter((role) => !councils.includes(role)).sort();
  if (roles.length > 0) return { roles, rules };
  const law = datedAt(look.context, 'code-decided-by');
  return { roles: rolesOf(law), rules: law ? [ruleOutside(law)] : [] };
}

/** Who prepares codes: a choice of the school, not of the code. */
export function authors(context: Context): Demand | Refusal {
  const dated = datedAt(context, 'code-author');
  const roles = rolesOf(dated).map((role): Wanted => ({ role }));
  if (dated === undefined || roles.length === 0) return refuse({ refused: 'not-in-code' });
  return { roles, rules: [ruleOutside(dated)], evenOwn: true };
}

export function whoConsents(look: AdoptionLook): Demand | Refusal {
  const { consents } = look.data;
  return demandOf(consentingBodies(look), consents, consents);
}

/** Whoever consented for one body does not decide for another. */
export function whoDecides(look: AdoptionLook): Demand | Refusal {
  const { consents, decisions } = look.data;
  return demandOf(decidingBodies(look), decisions, [...consents, ...decisions]);
}

function demandOf(
  { roles, rules }: Bodies,
  given: readonly GivenAnswer[],
  before: readonly GivenAnswer[],
): Demand | Refusal {
  if (roles.length === 0) return refuse({ refused: 'not-in-code' });
  return { roles: stillWanted(each(roles), given), rules, not: before.map(({ by }) => by) };
}

/** Whether each body has agreed, each by another person. */
export function allAgreed({ roles }: Bodies, given: readonly GivenAnswer[]): boolean {
  return cover(each(roles), given).every((filled) => filled !== undefined);
}

function each(roles: readonly string[]) {
  return { lists: roles.map((role) => [role]), concerned: [], subjects: [], consenting: new Set<string>() };
}

/** The roles the code in force wants to make it known, else those who decided. */
export function publishers({ data, context }: AdoptionLook): readonly string[] {
  const code = context.codes.version(data.code, data.version)?.decider.code;
  const norms = (code?.norms ?? []).filter(
    ({ act, modality }) => act === 'code.publish' && modality === 'require',
  );
  const roles = [...new Set(norms.flatMap(({ who }) => who))].sort();
  return roles.length > 0 ? roles : decidingBodies({ data, context }).roles;
}

/** The yes or no that somebody gives now. */
export function answerTo(turn: AdoptionTurn): GivenAnswer {
  return answerOf(turn, [], new Set());
}
