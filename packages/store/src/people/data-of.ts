import { opaqueIdOf } from '../audit/opaque-person.ts';
import type { Tx } from '../tenancy/transactions.ts';

type Instant = Temporal.Instant;
type Day = Temporal.PlainDate;

/** All that is kept of one person and that is theirs to see. Of other people it holds nothing, names neither. */
export interface OwnData {
  readonly person: {
    readonly given: string;
    readonly prefix: string | null;
    readonly family: string;
    readonly email: string | null;
    readonly username: string | null;
    readonly turns16: Day | null;
    readonly turns18: Day | null;
    readonly language: 'nl' | 'en';
    readonly since: Instant;
    readonly leftOn: Day | null;
  };
  readonly roles: readonly {
    readonly role: string;
    /** the name of the school; null: of the whole board */
    readonly school: string | null;
    readonly class: string | null;
    /** of one other person, who is not named: a child, or somebody who is stood in for */
    readonly ofSomebody: boolean;
    readonly from: Day;
    readonly until: Day | null;
    readonly origin: string;
  }[];
  readonly classes: readonly { readonly name: string; readonly from: Day; readonly until: Day | null }[];
  readonly otherSystems: readonly { readonly source: string; readonly missingSince: Instant | null }[];
  readonly waysIn: {
    readonly passwordSince: Instant | null;
    readonly appSince: Instant | null;
    readonly picturesSince: Instant | null;
    readonly passkeys: readonly {
      readonly label: string;
      readonly since: Instant;
      readonly used: Instant | null;
    }[];
    readonly providers: readonly { readonly name: string; readonly since: Instant }[];
    readonly cards: number;
  };
  readonly sessions: readonly { readonly how: string; readonly device: string; readonly since: Instant }[];
  readonly signIns: readonly {
    readonly at: Instant;
    readonly how: string;
    readonly outcome: string;
    readonly device: string;
  }[];
  readonly letters: readonly { readonly template: string; readonly at: Instant }[];
  /** requests and the like that they opened; what others wrote in them is not in here */
  readonly files: readonly {
    readonly kind: string;
    readonly state: string;
    readonly openedAt: Instant;
    readonly changedAt: Instant;
    /** when it is deleted; null as long as it is open */
    readonly goesAt: Instant | null;
  }[];
  readonly messages: number;
}

/** Kinds of file that are shown to who opened them; of every other kind not even that it is there. */
const OWN_KINDS = ['permission-request'];

/** What is kept of a person; undefined when there is no such person at this board. */
export async function dataOf(tx: Tx, board: string, person: string): Promise<OwnData | undefined> {
  const row = await tx.selectFrom('person').selectAll().where('id', '=', person).executeTakeFirst();
  if (!row) return undefined;
  const opaque = await opaqueIdOf(tx, board, person);
  const { given, prefix, family, email, username, turns_16, turns_18, language, made_at, left_on } = row;
  return {
    person: {
      given,
      prefix,
      family,
      email,
      username,
      turns16: turns_16,
      turns18: turns_18,
      language,
      since: made_at,
      leftOn: left_on,
    },
    ...(await placeOf(tx, person)),
    waysIn: await waysInOf(tx, person),
    ...(await visitsOf(tx, person)),
    ...(await workOf(tx, opaque)),
  };
}

async function placeOf(tx: Tx, person: string): Promise<Pick<OwnData, 'roles' | 'classes' | 'otherSystems'>> {
  const roles = await tx
    .selectFrom('role_held')
    .leftJoin('class', (join) =>
      join.onRef('class.board', '=', 'role_held.board').onRef('class.id', '=', 'role_held.of_class'),
    )
    .leftJoin('school', (join) =>
      join.onRef('school.board', '=', 'role_held.board').onRef('school.school', '=', 'role_held.school'),
    )
    .select([
      'role',
      'school.name as school',
      'class.name',
      'of_person',
      'instead_of',
      'from_on',
      'until_on',
      'origin',
    ])
    .where('person', '=', person)
    .orderBy('from_on')
    .orderBy('role')
    .execute();
  const classes = await tx
    .selectFrom('class_member')
    .innerJoin('class', (join) =>
      join.onRef('class.board', '=', 'class_member.board').onRef('class.id', '=', 'class_member.class'),
    )
    .select(['class.name', 'from_on as from', 'until_on as until'])
    .where('person', '=', person)
    .orderBy('from_on')
    .execute();
  const otherSystems = await tx
    .selectFrom('outside_key')
    .select(['source', 'missing_since as missingSince'])
    .where('person', '=', person)
    .orderBy('source')
    .execute();
  return {
    roles: roles.map(({ role, school, name, of_person, instead_of, from_on, until_on, origin }) => ({
      role,
      school,
      class: name,
      ofSomebody: of_person !== null || instead_of !== null,
      from: from_on,
      until: until_on,
      origin,
    })),
    classes,
    otherSystems,
  };
}

async function waysInOf(tx: Tx, person: string): Promise<OwnData['waysIn']> {
  const since = async (table: 'password' | 'picture_pin') =>
    (await tx.selectFrom(table).select('changed_at').where('person', '=', person).executeTakeFirst())
      ?.changed_at ?? null;
  const app = await tx
    .selectFrom('second_factor')
    .select('since')
    .where('person', '=', person)
    .executeTakeFirst();
  const passkeys = await tx
    .selectFrom('passkey')
    .select(['label', 'made_at as since', 'used_at as used'])
    .where('person', '=', person)
    .orderBy('made_at')
    .execute();
  const providers = await tx
    .selectFrom('outside_account')
    .innerJoin('provider', (join) =>
      join
        .onRef('provider.board', '=', 'outside_account.board')
        .onRef('provider.id', '=', 'outside_account.provider'),
    )
    .select(['provider.name', 'since'])
    .where('person', '=', person)
    .execute();
  const cards = await tx
    .selectFrom('class_card')
    .select('made_at')
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .execute();
  return {
    passwordSince: await since('password'),
    appSince: app?.since ?? null,
    picturesSince: await since('picture_pin'),
    passkeys,
    providers,
    cards: cards.length,
  };
}

async function visitsOf(tx: Tx, person: string): Promise<Pick<OwnData, 'sessions' | 'signIns' | 'letters'>> {
  const sessions = await tx
    .selectFrom('session')
    .select(['how', 'device', 'made_at as since'])
    .where('person', '=', person)
    .orderBy('made_at', 'desc')
    .execute();
  const signIns = await tx
    .selectFrom('sign_in')
    .select(['at', 'how', 'outcome', 'device'])
    .where('person', '=', person)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  const letters = await tx
    .selectFrom('letter')
    .select(['template', 'made_at as at'])
    .where('person', '=', person)
    .orderBy('made_at', 'desc')
    .execute();
  return { sessions, signIns, letters };
}

async function workOf(tx: Tx, opaque: string): Promise<Pick<OwnData, 'files' | 'messages'>> {
  const files = await tx
    .selectFrom('file')
    .select(['process', 'state', 'opened_at', 'changed_at', 'delete_after'])
    .where('opened_by', '=', opaque)
    .where('process', 'in', OWN_KINDS)
    .orderBy('opened_at', 'desc')
    .execute();
  const messages = await tx.selectFrom('notice').select('key').where('person', '=', opaque).execute();
  return {
    files: files.map(({ process, state, opened_at, changed_at, delete_after }) => ({
      kind: process,
      state,
      openedAt: opened_at,
      changedAt: changed_at,
      goesAt: delete_after,
    })),
    messages: messages.length,
  };
}
