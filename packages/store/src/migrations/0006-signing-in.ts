import { roles } from '../tenancy/roles.ts';
import { tenantTable } from '../tenancy/tenant-table.ts';
import type { Migration } from './migration.ts';

const all = ['select', 'insert', 'update', 'delete'];
const moment = 'timestamptz(3)';
const person = 'netjes.opaque_id not null';
const ofPerson = 'foreign key (board, person) references netjes.person on delete cascade';
const label = (column: string, longest = 120) =>
  `text not null check (length(${column}) between 1 and ${longest})`;

const ways = [
  // what is mixed into digests of secrets that are short enough to be tried out; sealed, so that only our keys give it
  ...tenantTable('pepper', {
    columns: { purpose: 'netjes.word not null', secret: 'netjes.sealed not null' },
    key: ['purpose'],
    may: ['select', 'insert'],
  }),
  ...tenantTable('password', {
    columns: { person, hash: label('hash', 500), changed_at: `${moment} not null` },
    key: ['person'],
    constraints: [ofPerson],
    may: all,
  }),
  // a code that an app on a phone counts; its last step is never taken twice
  ...tenantTable('second_factor', {
    columns: {
      person,
      secret: 'netjes.sealed not null',
      since: `${moment} not null`,
      last_step: 'bigint not null default 0',
    },
    key: ['person'],
    constraints: [ofPerson],
    may: all,
  }),
  ...tenantTable('recovery_code', {
    columns: { person, hash: 'netjes.digest not null' },
    key: ['person', 'hash'],
    constraints: [ofPerson],
    may: all,
  }),
  ...tenantTable('passkey', {
    columns: {
      id: label('id', 1400),
      person,
      public_key: 'bytea not null',
      counter: 'bigint not null',
      transports: 'text[] not null',
      label: label('label', 60),
      made_at: `${moment} not null`,
      used_at: moment,
    },
    key: ['id'],
    constraints: [ofPerson],
    may: all,
  }),
  // an identity provider of the board: where people of it sign in
  ...tenantTable('provider', {
    columns: {
      id: 'netjes.word not null',
      preset: 'netjes.word not null',
      name: label('name', 60),
      issuer: label('issuer', 500),
      client_id: label('client_id', 300),
      client_secret: 'netjes.sealed not null',
      settings: 'jsonb not null',
    },
    key: ['id'],
    may: all,
  }),
  // whom a provider means by one of its subjects
  ...tenantTable('outside_account', {
    columns: {
      provider: 'netjes.word not null',
      subject: label('subject', 500),
      person,
      since: `${moment} not null`,
    },
    key: ['provider', 'subject'],
    constraints: [ofPerson, 'foreign key (board, provider) references netjes.provider on delete cascade'],
    may: all,
  }),
  ...tenantTable('class_card', {
    columns: { person, hash: 'netjes.digest not null', made_at: `${moment} not null`, revoked_at: moment },
    key: ['hash'],
    constraints: [ofPerson],
    may: all,
  }),
  ...tenantTable('picture_pin', {
    columns: { person, hash: label('hash', 500), changed_at: `${moment} not null` },
    key: ['person'],
    constraints: [ofPerson],
    may: all,
  }),
  // a link that was mailed: one purpose, one use, an end
  ...tenantTable('link', {
    columns: {
      hash: 'netjes.digest not null',
      person,
      purpose: 'netjes.word not null',
      about: 'netjes.opaque_id',
      made_at: `${moment} not null`,
      ends_at: `${moment} not null`,
      used_at: moment,
    },
    key: ['hash'],
    constraints: [ofPerson],
    may: all,
  }),
  // what is kept between two steps of signing in
  ...tenantTable('pending', {
    columns: {
      hash: 'netjes.digest not null',
      kind: 'netjes.word not null',
      person: 'netjes.opaque_id',
      content: 'netjes.sealed not null',
      ends_at: `${moment} not null`,
    },
    key: ['hash'],
    constraints: [ofPerson],
    may: all,
  }),
];

const inside = [
  ...tenantTable('session', {
    columns: {
      hash: 'netjes.digest not null',
      id: 'netjes.opaque_id not null',
      person,
      how: 'netjes.word not null',
      // what the browser calls itself, in a few words
      device: 'text not null check (length(device) <= 80)',
      made_at: `${moment} not null`,
      seen_at: `${moment} not null`,
      ends_at: `${moment} not null`,
      // when a second factor was shown
      strong_at: moment,
    },
    key: ['hash'],
    constraints: [ofPerson, 'unique (board, id)'],
    may: all,
  }),
  // one's own history of signing in
  ...tenantTable('sign_in', {
    columns: {
      id: 'netjes.opaque_id not null',
      person,
      at: `${moment} not null`,
      how: 'netjes.word not null',
      outcome: 'netjes.word not null',
      device: 'text not null check (length(device) <= 80)',
    },
    key: ['id'],
    constraints: [ofPerson],
    may: ['select', 'insert', 'delete'],
  }),
  // attempts, for as long as a limit looks back; `subject` is a keyed digest of an account or an address
  ...tenantTable('attempt', {
    columns: {
      id: 'netjes.opaque_id not null',
      subject: 'netjes.digest not null',
      at: `${moment} not null`,
      went_well: 'boolean not null',
    },
    key: ['id'],
    may: all,
  }),
];

/**
 * Who is behind a session, with all that a page needs to know of them, as one value of text under a plan that is
 * kept. A session that is over, or of somebody who left, is nobody's.
 */
const whoIsIn = `create function netjes.who_is_in(of_board text, of_session netjes.digest, at timestamptz, idle interval)
returns json language plpgsql stable set plan_cache_mode = force_generic_plan as $body$
declare
  today date := (at at time zone 'Europe/Amsterdam')::date;
begin
  return (
    -- rows as they are: an object that is built name by name takes many times as long
    select row_to_json(whole) from (
      select s.id as session, s.how, s.seen_at as "seenAt", s.strong_at as "strongAt",
        p.id as person, p.given, p.prefix, p.family, p.email, p.language, p.turns_16 as "turns16",
        (select o.id from netjes.opaque_person o where o.board = of_board and o.person = p.id) as opaque,
        held.roles,
        -- each with the code it lives by today
        (
          select coalesce(json_agg(place), '[]') from (
            select c.school, c.name, c.class_cards as "classCards", f.code, f.version as "codeVersion"
            from netjes.school c left join lateral (
              select i.code, i.version from netjes.code_in_force i
              where i.board = of_board and i.school = c.school and i.since <= today order by i.since desc limit 1
            ) f on true
            where c.board = of_board and c.school = any(held.schools)
          ) place
        ) as schools,
        (
          select coalesce(json_agg(m.class order by m.class), '[]') from netjes.class_member m
          where m.board = of_board and m.person = p.id
            and m.from_on <= today and (m.until_on is null or today < m.until_on)
        ) as classes
      from netjes.session s join netjes.person p on p.board = s.board and p.id = s.person
      cross join lateral (
        select coalesce(json_agg(one), '[]') as roles, array_agg(one.school) as schools from (
          select r.role, r.school, r.of_class as class, r.of_person as person, r.instead_of as "insteadOf"
          from netjes.role_held r
          where r.board = of_board and r.person = p.id
            and r.from_on <= today and (r.until_on is null or today < r.until_on)
            -- from the day a pupil is an adult, nobody is their parent here
            and not (r.role = 'parent' and exists (
              select from netjes.person c
              where c.board = of_board and c.id = r.of_person and (c.turns_18 <= today or c.left_on <= today)))
          order by r.role, r.id
        ) one
      ) held
      where s.board = of_board and s.hash = of_session and s.ends_at > at and s.seen_at > at - idle
        and (p.left_on is null or today < p.left_on)
    ) whole
  );
end $body$`;

export const signingIn: Migration = {
  name: '0006-signing-in',
  statements: [
    ...ways,
    ...inside,
    'create index session_of on netjes.session (board, person)',
    'create index sign_in_of on netjes.sign_in (board, person, at)',
    'create index attempt_of on netjes.attempt (board, subject, at)',
    'create index person_address on netjes.person (board, email) where email is not null',
    'create index person_username on netjes.person (board, username) where username is not null',
    'create index pending_over on netjes.pending (board, ends_at)',
    'create index class_card_of on netjes.class_card (board, person)',
    whoIsIn,
    'revoke execute on function netjes.who_is_in(text, netjes.digest, timestamptz, interval) from public',
    `grant execute on function netjes.who_is_in(text, netjes.digest, timestamptz, interval) to ${roles.app}`,
  ],
};
