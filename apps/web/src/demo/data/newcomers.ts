import type { Chance } from './chance.ts';
import type { Family } from './names.ts';
import type { PlannedPerson, PlannedRole } from './plan.ts';

/** What the plan of a school is made with. */
export interface Planning {
  readonly today: Temporal.PlainDate;
  readonly since: Temporal.PlainDate;
  readonly chance: Chance;
  readonly arrive: Newcomers;
}

interface Newcomers {
  readonly family: () => Family;
  /** Somebody who works at school. */
  readonly staff: (roles: readonly PlannedRole[]) => PlannedPerson;
  readonly parent: (of: Family, roles: readonly PlannedRole[]) => PlannedPerson;
  readonly pupil: (of: Family, birthday: Temporal.PlainDate, roles: readonly PlannedRole[]) => PlannedPerson;
}

/** Addresses that lead nowhere, wherever this runs: nothing is ever mailed out of a demo. */
const AT = { staff: 'wilgenrade.example', parent: 'post.example' } as const;

/** One in so many reads English rather than Dutch. */
const ENGLISH_IN = 18;

/** Makes up people one by one, each with names and addresses of their own. */
export function newcomers(chance: Chance, family: () => Family): Newcomers {
  const taken = new Set<string>();
  const free = (wanted: string): string => {
    for (let count = 1; ; count += 1) {
      const one = count === 1 ? wanted : `${wanted}${count}`;
      if (taken.has(one)) continue;
      taken.add(one);
      return one;
    }
  };
  const nobody = { turns16: undefined, turns18: undefined, username: undefined, email: undefined };
  const language = () => (chance.below(ENGLISH_IN) === 0 ? 'en' : 'nl');
  const adult = (
    { prefix, family: last, adult: name }: Family,
    at: string,
    roles: readonly PlannedRole[],
  ) => {
    const given = name();
    const email = `${free(`${plain(given)}.${plain(last)}`)}@${at}`;
    return { ...nobody, given, prefix, family: last, email, roles } as const;
  };
  return {
    family,
    staff: (roles) => ({ ...adult(family(), AT.staff, roles), language: 'nl' }),
    parent: (of, roles) => ({ ...adult(of, AT.parent, roles), language: language() }),
    pupil({ prefix, family: last, child }, birthday, roles) {
      const given = child();
      const username = free(`${plain(given)}.${plain(last)}`.slice(0, 24));
      const turns = (years: number) => birthday.add({ years });
      const ages = { turns16: turns(16), turns18: turns(18) };
      return { ...nobody, given, prefix, family: last, username, ...ages, language: 'nl', roles };
    },
  };
}

/** A name in the letters that addresses are made of. */
function plain(name: string): string {
  return name
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '');
}
