import { roles } from '../tenancy/roles.ts';
import type { Migration } from './migration.ts';

/**
 * The news of somebody, newest first: what is for them, and what is for a role they hold there, of a class or a person
 * where it says of whom. `held` is one object for each role: the words it fills, and of where and whom it is.
 */
const inboxOf = `create function netjes.inbox_of(of_board text, of_person text, held jsonb, today date, most integer)
returns json language plpgsql stable set plan_cache_mode = force_generic_plan as $body$
declare
  places text[] := array(select distinct h ->> 'school' from jsonb_array_elements(held) h);
  words text[] := array(select jsonb_array_elements_text(h -> 'fills') from jsonb_array_elements(held) h);
begin
  -- a role without a school is of every school
  if array_position(places, null) is not null then
    places := array(select s.school from netjes.school s where s.board = of_board);
  end if;
  return (
    with roles as materialized (
      select array(select jsonb_array_elements_text(h -> 'fills')) as fills, h ->> 'school' as school,
        case
          when h ->> 'person' is not null then array(
            select o.id::text from netjes.opaque_person o where o.board = of_board and o.person = h ->> 'person')
          when h ->> 'class' is not null then array(
            select o.id::text from netjes.class_member m
            join netjes.opaque_person o on o.board = m.board and o.person = m.person
            where m.board = of_board and m.class = h ->> 'class'
              and m.from_on <= today and (m.until_on is null or today < m.until_on)) || (h ->> 'class')
        end as whom
      from jsonb_array_elements(held) h
    ), told as (
      select n.* from netjes.notice n where n.board = of_board and n.person = of_person
      union all
      select n.* from (
        -- place by place, or a plan for any number of them would read all that there is
        select n.* from unnest(places) as place cross join lateral (
          select * from netjes.notice n
          where n.board = of_board and n.roles is not null and n.school = place and n.roles && words offset 0) n
        union all
        select n.* from netjes.notice n
        where n.board = of_board and n.roles is not null and n.school is null and n.roles && words
      ) n
      where exists (
        select from roles r where r.fills && n.roles and (r.school is null or n.school is null or r.school = n.school)
          and (n.of is null or r.whom is null or r.whom && n.of))
    ), newest as (
      select * from told order by at desc, key limit most
    )
    -- rows as they are: an object that is built name by name takes many times as long
    select coalesce(json_agg(item), '[]') from (
      select t.file, t.key, t.tell, t.at, t.read_at is not null as "isRead", f.process, f.state
      from newest t cross join lateral (
        select f.process, f.state from netjes.file f where f.board = of_board and f.id = t.file offset 0) f
      order by t.at desc, t.key
    ) item
  );
end $body$`;

/**
 * Who is behind a session with their news, for the page where everybody begins: `kin` says of each role which words it
 * fills, and a role that is not in it fills its own.
 */
const whoWithNews = `create function netjes.who_with_news(
  of_board text, of_session netjes.digest, at timestamptz, idle interval, kin jsonb, most integer
) returns json language plpgsql stable as $body$
declare
  who json := netjes.who_is_in(of_board, of_session, at, idle);
begin
  if who is null then return null; end if;
  return json_build_object('who', who, 'news', netjes.inbox_of(of_board, who ->> 'opaque', (
    select coalesce(jsonb_agg(jsonb_build_object(
      'fills', coalesce(kin -> (r ->> 'role'), jsonb_build_array(r ->> 'role')),
      'school', r -> 'school', 'class', r -> 'class', 'person', r -> 'person')), '[]')
    from json_array_elements(who -> 'roles') r
  ), (at at time zone 'Europe/Amsterdam')::date, most));
end $body$`;

const functions: Readonly<Record<string, string>> = {
  'inbox_of(text, text, jsonb, date, integer)': inboxOf,
  'who_with_news(text, netjes.digest, timestamptz, interval, jsonb, integer)': whoWithNews,
};

export const inbox: Migration = {
  name: '0007-inbox',
  statements: [
    // what is told to a role is told at the school of its file; without one at every school
    'alter table netjes.notice add column school text collate "C"',
    'create index notice_to_roles on netjes.notice (board, school, at) where roles is not null',
    ...Object.entries(functions).flatMap(([name, create]) => [
      create,
      `revoke execute on function netjes.${name} from public`,
      `grant execute on function netjes.${name} to ${roles.app}`,
    ]),
  ],
};
