import {
  audienceLineage,
  type Code,
  type Entry,
  type Norm,
  permissionRoutes,
  reportRoutes,
} from '@netjes/norms';

/** What a rule wants of a role. */
type Wanting = 'decides' | 'gives-leave' | 'passes-on' | 'is-told' | 'acts' | 'adopts';

/** A role that a code needs somebody for, with the rules that do. */
export interface NeededRole {
  readonly role: string;
  readonly rules: readonly { readonly norm: Norm; readonly as: Wanting }[];
}

/**
 * Kinds of people, not offices: nobody is appointed to them. Pupils and parents come with a roster; the police and
 * whoever made a picture are not of the school.
 */
const NOT_APPOINTED: ReadonlySet<string> = new Set([
  'anyone',
  'pupil',
  'adult',
  'staff',
  'parent',
  'parent-working-in-school',
  'volunteer',
  'intern',
  'substitute',
  'external',
  'organisation',
  'pictured',
  'parents-of-pictured',
  'rights-holder',
  'parents-of-offender',
  'parents-of-victim',
  'police',
]);

/** Every role that has to be filled for a code to work, in the order of the vocabulary. */
export function neededRoles({ decider }: Pick<Entry, 'decider'>): readonly NeededRole[] {
  const { code, vocabulary } = decider;
  const found = new Map<string, Map<string, NeededRole['rules'][number]>>();
  const need = (roles: readonly string[], norm: Norm, as: Wanting) => {
    for (const role of roles.filter((each) => !NOT_APPOINTED.has(each))) {
      const rules = found.get(role) ?? new Map<string, NeededRole['rules'][number]>();
      // the first says most of it
      if (!rules.has(norm.id)) rules.set(norm.id, { norm, as });
      found.set(role, rules);
    }
  };
  for (const { norm, from } of permissionRoutes(code)) need(from, norm, 'gives-leave');
  for (const norm of code.norms) {
    need(norm.decidedBy, norm, 'decides');
    need(norm.via, norm, 'passes-on');
    need(norm.reportTo, norm, 'is-told');
  }
  for (const { norm, to } of reportRoutes(code)) need(to, norm, 'is-told');
  for (const norm of stepsOf(code)) need(norm.who, norm, 'acts');
  for (const [roles, norms] of adopting(code)) {
    for (const norm of norms) need(roles, norm, 'adopts');
  }
  return [...vocabulary.people.keys()].flatMap((role) => {
    const rules = found.get(role);
    return rules ? [{ role, rules: [...rules.values()] }] : [];
  });
}

/** What offices have to do: the steps of procedures, and duties that name an office. */
function stepsOf(code: Code): readonly Norm[] {
  const steps = new Set(code.procedures.flatMap((each) => each.steps.map(({ norm }) => norm)));
  return (
    code.norms
      .filter(
        ({ id, modality, who }) =>
          steps.has(id) || modality === 'procedure' || (modality === 'require' && !who.includes('staff')),
      )
      // "the school does" is a way to say that it is done; who decides for the school is said by other rules
      .map((norm) => ({ ...norm, who: norm.who.filter((role) => role !== 'school') }))
  );
}

function adopting({ adoption, norms }: Code): readonly (readonly [readonly string[], readonly Norm[]])[] {
  if (!adoption) return [];
  const about = norms.filter(({ id }) => adoption.norms.includes(id));
  return [[[...adoption.decidedBy, ...adoption.consentOf], about]];
}

/** Whether somebody who has a role fills one that a code needs: in it a principal may be school leadership. */
export function fillsRole(
  { decider: { vocabulary, code } }: Pick<Entry, 'decider'>,
  held: string,
  needed: string,
) {
  return audienceLineage(vocabulary, code, held).has(needed);
}
