import { tenantTable } from '../tenancy/tenant-table.ts';
import type { Migration } from './migration.ts';

const all = ['select', 'insert', 'update', 'delete'];
const opaque = 'netjes.opaque_id';
const moment = 'timestamptz(3)';
const line = (longest: number) => `text not null check (length(btrim(${'%'})) between 1 and ${longest})`;
const short = (column: string, longest = 120) => line(longest).replace('%', column);

const ofPerson = (column = 'person', then = 'cascade') =>
  `foreign key (board, ${column}) references netjes.person on delete ${then}`;
const ofSchool = 'foreign key (board, school) references netjes.school';
const ofClass = (column = 'class') =>
  `foreign key (board, ${column}) references netjes.class on delete cascade`;

const people = [
  // which code a school lives by, from when; the last one that began holds
  ...tenantTable('code_in_force', {
    columns: {
      school: 'text not null',
      since: 'date not null',
      code: 'netjes.code_id not null',
      version: 'netjes.code_version not null',
    },
    key: ['school', 'since'],
    constraints: [ofSchool],
    may: all,
  }),
  ...tenantTable('class', {
    columns: {
      id: `${opaque} not null`,
      school: 'text not null',
      name: short('name', 60),
      // as schools say it: `7`, `v2`
      year: 'text check (length(year) between 1 and 12)',
      // `2026-2027`
      school_year: `text check (school_year ~ '^[0-9]{4}-[0-9]{4}$')`,
      // of these a pupil is in one; others are groups beside it
      home: 'boolean not null default true',
      ended_on: 'date',
    },
    key: ['id'],
    constraints: [ofSchool],
    may: all,
  }),
  // of a birth date only the days that law asks for
  ...tenantTable('person', {
    columns: {
      id: `${opaque} not null`,
      given: short('given'),
      prefix: 'text check (length(prefix) between 1 and 30)',
      family: short('family'),
      email: `text check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254)`,
      username: 'text check (length(username) between 1 and 120)',
      turns_16: 'date',
      turns_18: 'date',
      language: `text not null default 'nl' check (language in ('nl', 'en'))`,
      made_at: `${moment} not null`,
      left_on: 'date',
    },
    key: ['id'],
    // whose link is cut is forgotten with all that hangs on them, here and in every backup that is put back
    constraints: ['foreign key (board, id) references netjes.opaque_person on delete cascade'],
    may: all,
  }),
  // under which name another system knows somebody or something, and whether its last delivery had them
  ...tenantTable('outside_key', {
    columns: {
      source: short('source'),
      kind: `text not null check (kind in ('person', 'class', 'school'))`,
      key: short('key', 256),
      person: opaque,
      class: opaque,
      school: 'text',
      missing_since: moment,
    },
    key: ['source', 'kind', 'key'],
    constraints: [
      'check (num_nonnulls(person, class, school) = 1)',
      ofPerson(),
      ofClass(),
      `${ofSchool} on delete cascade`,
    ],
    may: all,
  }),
  ...tenantTable('class_member', {
    columns: {
      class: `${opaque} not null`,
      person: `${opaque} not null`,
      from_on: 'date not null',
      until_on: 'date',
    },
    key: ['class', 'person', 'from_on'],
    constraints: [ofClass(), ofPerson(), 'check (until_on >= from_on)'],
    may: all,
  }),
  // who is what, of whom, where and when; without a school of the whole board, without `of` of everybody there
  ...tenantTable('role_held', {
    columns: {
      id: `${opaque} not null`,
      person: `${opaque} not null`,
      role: 'netjes.word not null',
      school: 'text',
      of_class: opaque,
      of_person: opaque,
      instead_of: opaque,
      from_on: 'date not null',
      until_on: 'date',
      // `hand`, or `roster`
      origin: 'netjes.word not null',
      // which other system gave it
      source: 'text check (length(source) between 1 and 120)',
      // of a pupil, where another system says it
      year: 'text check (length(year) between 1 and 12)',
    },
    key: ['id'],
    constraints: [
      ofPerson(),
      ofPerson('of_person'),
      ofPerson('instead_of'),
      ofClass('of_class'),
      ofSchool,
      'check (num_nonnulls(of_class, of_person) <= 1)',
      'check (until_on >= from_on)',
    ],
    may: all,
  }),
  ...tenantTable('roster_delivery', {
    columns: {
      id: `${opaque} not null`,
      source: short('source'),
      school: 'text',
      format: short('format', 20),
      state: `text not null check (state in ('reading', 'staged', 'confirmed', 'dropped', 'failed'))`,
      // what it would change, as it is shown and done; gone once it was done or dropped
      content: 'netjes.sealed',
      counts: 'jsonb not null',
      made_by: 'netjes.actor not null',
      made_at: `${moment} not null`,
      settled_by: 'netjes.actor',
      settled_at: moment,
    },
    key: ['id'],
    constraints: [ofSchool, 'check ((settled_at is null) = (settled_by is null))'],
    may: all,
  }),
  ...tenantTable('column_mapping', {
    columns: { source: short('source'), mapping: 'jsonb not null', kept_at: `${moment} not null` },
    key: ['source'],
    may: all,
  }),
  // letters that are still to be posted; what they say is sealed, and gone once they were
  ...tenantTable('letter', {
    columns: {
      id: `${opaque} not null`,
      person: opaque,
      template: 'netjes.word not null',
      content: 'netjes.sealed',
      made_at: `${moment} not null`,
      attempts: 'integer not null default 0',
      next_try: `${moment} not null`,
      failed: 'netjes.word',
      posted_at: moment,
      given_up_at: moment,
      bounced_at: moment,
    },
    key: ['id'],
    constraints: [ofPerson()],
    may: all,
    clerk: ['select (board, next_try, posted_at, given_up_at)'],
  }),
];

// what the audit may carry, and now also how many and at which school: a number has no room for a name either
const WORD = '[a-z][a-z0-9-]*';
const OPAQUE = '[a-z2-7]{26}';
const EVENT_ID = `(${WORD}=${OPAQUE}(,${OPAQUE})*|${WORD}=[0-9]+|(code|school)=[a-z0-9][a-z0-9-]*|version=[0-9A-Za-z][0-9A-Za-z.-]*)`;

const countsInAudit = [
  'alter domain netjes.event_ids drop constraint event_ids_check',
  `alter domain netjes.event_ids add constraint event_ids_check
  check (length(value) <= 60000 and value ~ '^(${EVENT_ID}(;${EVENT_ID})*)?$')`,
];

export const peopleOfABoard: Migration = {
  name: '0005-people',
  statements: [
    // people of a demo are made up; no real ones are ever put beside them
    'alter table netjes.board add column demo boolean not null default false',
    // how young pupils sign in without a password
    `alter table netjes.school add column class_cards text collate "C" not null default 'off'
  check (class_cards in ('off', 'card', 'card-and-pictures'))`,
    `alter table netjes.school add column brin text collate "C" check (length(brin) between 1 and 12)`,
    ...countsInAudit,
    ...people,
    'create unique index person_email on netjes.person (board, email) where email is not null and left_on is null',
    'create index class_of on netjes.class (board, school) where ended_on is null',
    'create index class_member_of on netjes.class_member (board, person)',
    'create index role_held_of on netjes.role_held (board, person)',
    'create index role_held_at on netjes.role_held (board, school, role)',
    'create index role_held_of_person on netjes.role_held (board, of_person) where of_person is not null',
    'create index outside_key_person on netjes.outside_key (board, person) where person is not null',
    'create index letter_open on netjes.letter (next_try) where posted_at is null and given_up_at is null',
  ],
};
