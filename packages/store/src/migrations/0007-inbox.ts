import { roles } from '../tenancy/roles.ts';
import type { Migration } from './migration.ts';

/**
 * The news of somebody, newest first: what is for them, and what is for a role they have there, of a class or a person
 * where it says of whom. `held` are their roles as `who_is_in` tells them; `kin` says of each role which words it
 * fills, as an array of PostgreSQL, and a role that is not in it fills its own. One statement, as every part of one
 * that is kept for the next costs as much as reading a few rows.
 */
const inboxOf = `create function netjes.inbox_of(
  of_board text, of_person text, held json, kin json, today date, most integer
) returns json language plpgsql stable set plan_cache_mode = force_generic_plan as $body$
begin
  return (
    -- rows as they are: an object that is built name by name takes many times as long
    select coalesce(json_agg(item), '[]') from (
      select t.file, t.key, t.tell, t.at, t.read_at is not null as "isRead", f.process, f.state
      from (
        select n.file, n.key, n.tell, n.at, n.read_at from netjes.notice n
        where n.board = of_board and n.person = of_person
        -- what is for two roles of theirs is there once
        union
        select n.file, n.key, n.tell, n.at, n.read_at
        from (
          select r.school, coalesce((kin ->> r.role)::text[], array[r.role]) as fills,
            case
              when r.person is not null then array(
                select o.id::text from netjes.opaque_person o where o.board = of_board and o.person = r.person)
              when r.class is not null then array(
                select o.id::text from netjes.class_member m
                join netjes.opaque_person o on o.board = m.board and o.person = m.person
                where m.board = of_board and m.class = r.class
                  and m.from_on <= today and (m.until_on is null or today < m.until_on)) || r.class
            end as whom
          from json_to_recordset(held) r(role text, school text, class text, person text) offset 0
        ) h cross join lateral (
          select n.* from (
            -- a role without a school is of every school
            select h.school where h.school is not null
            union all
            select s.school from netjes.school s where h.school is null and s.board = of_board
          ) place cross join lateral (
            -- place by place, or a plan for any number of them would read all that there is
            select n.* from netjes.notice n
            where n.board = of_board and n.roles is not null and n.school = place.school and n.roles && h.fills
              and (n.of is null or h.whom is null or h.whom && n.of)
            order by n.at desc limit most
          ) n
          union all
          select n.* from netjes.notice n
          where n.board = of_board and n.roles is not null and n.school is null and n.roles && h.fills
            and (n.of is null or h.whom is null or h.whom && n.of)
        ) n
        order by at desc, key limit most
      ) t cross join lateral (
        select f.process, f.state from netjes.file f where f.board = of_board and f.id = t.file offset 0
      ) f
      order by t.at desc, t.key
    ) item
  );
end $body$`;

/** Who is behind a session with their news, for the page where everybody begins; see `inbox_of`. */
const whoWithNews = `create function netjes.who_with_news(
  of_board text, of_session netjes.digest, at timestamptz, idle interval, kin json, most integer
) returns json language plpgsql stable as $body$
declare
  who json := netjes.who_is_in(of_board, of_session, at, idle);
begin
  if who is null then return null; end if;
  return json_build_object('who', who, 'news', netjes.inbox_of(
    of_board, who ->> 'opaque', who -> 'roles', kin, (at at time zone 'Europe/Amsterdam')::date, most));
end $body$`;

const functions: Readonly<Record<string, string>> = {
  'inbox_of(text, text, json, json, date, integer)': inboxOf,
  'who_with_news(text, netjes.digest, timestamptz, interval, json, integer)': whoWithNews,
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
