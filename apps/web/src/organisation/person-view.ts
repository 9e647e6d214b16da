import type { ListedClass, Named, OnePerson, RoleRow } from '@netjes/store';
import { html } from 'hono/html';
import type { MemberVisit } from '../members/visit.ts';
import { field, select, submit, type Wrong, wrongSummary } from '../parts/form.ts';
import type { Html } from '../parts/html.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { fullName } from '../parts/person-name.ts';
import { PEOPLE } from '../words/people.ts';
import { whyNotGive } from './may-give-role.ts';
import { isOver, isPlanned } from './over.ts';
import { dayText, foldedForm, pageHead, roleName } from './page-parts.ts';
import type { PeoplePlace } from './people-place.ts';
import { giving, nameFields } from './people-view.ts';
import { roleFields } from './role-form.ts';

interface PersonData {
  readonly person: OnePerson;
  readonly classes: readonly ListedClass[];
  /** who may stand in for them */
  readonly candidates: readonly Named[];
  /** whether the reader may change what is kept of them */
  readonly inReach: boolean;
  readonly wrong: Wrong;
}

/** One person, and all that is done with them. */
export function personView(visit: MemberVisit, place: PeoplePlace, data: PersonData): MemberPage {
  const { reader, today } = visit;
  const words = PEOPLE[reader.language];
  const { person, inReach, wrong } = data;
  const title = fullName(person);
  const now = person.roles.filter((role) => !isOver(role, today) && !isPlanned(role, today));
  const planned = person.roles.filter((role) => isPlanned(role, today) && !isOver(role, today));
  const past = person.roles.filter((role) => isOver(role, today));
  const { leftOn } = person;
  const leaving = leftOn && Temporal.PlainDate.compare(leftOn, today) > 0 ? words.leaves : words.leftOn;
  const main = html`<div class="stack">
    ${pageHead(visit, { title, up: [`${place.base}/mensen`, place.title], done: words.done })}
    ${wrongSummary(wrong, reader.language)}
    ${leftOn ? html`<p class="notice">${leaving(dayText(leftOn, reader.language))}</p>` : ''}
    <section class="card tight" id="persoon" tabindex="-1">
      <h2 class="utrecht-heading-3">${words.details}</h2>
      <p>
        ${person.email ?? words.noEmail}${person.username === undefined ? '' : html`, ${person.username}`}
      </p>
      ${classLine(visit, place, person)}
      ${inReach ? inviteForm(visit, place, person) : html`<p class="muted">${words.outranked}</p>`}
    </section>
    <section class="card tight" id="eind" tabindex="-1">
      <h2 class="utrecht-heading-3">${words.rolesNow}</h2>
      ${now.length === 0 ? html`<p class="muted">${words.noRoles}</p>` : roleList(visit, place, data, now)}
      ${
        planned.length === 0
          ? ''
          : html`<h2 class="utrecht-heading-3">${words.rolesPlanned}</h2>
              ${roleList(visit, place, data, planned)}`
      }
      ${
        past.length === 0
          ? ''
          : html`<details>
              <summary class="open-link">${words.rolesPast} (${past.length})</summary>
              ${roleList(visit, place, data, past)}
            </details>`
      }
    </section>
    ${forms(visit, place, data, now)}
  </div>`;
  return { title, main };
}

function classLine({ reader, today }: MemberVisit, place: PeoplePlace, { classes }: OnePerson): Html {
  const here = classes.filter(
    (each) => !isOver(each, today) && (!place.school || each.school === place.school.school),
  );
  if (here.length === 0) return html``;
  const words = PEOPLE[reader.language];
  return html`<p>
    ${words.inClass}
    ${here.map(({ id, name, school }, i) => html`${i === 0 ? '' : ', '}<a href="/school/${school}/klassen/${id}">${name}</a>`)}
  </p>`;
}

function roleList(
  visit: MemberVisit,
  place: PeoplePlace,
  { person }: PersonData,
  roles: readonly RoleRow[],
): Html {
  const { reader, library, me, today } = visit;
  const words = PEOPLE[reader.language];
  const { vocabulary } = library;
  const mayEnd = (held: RoleRow) =>
    held.school === place.school?.school &&
    !isOver(held, today) &&
    (me.person === person.id || whyNotGive(vocabulary, me, { ...held, to: person.id }) === undefined);
  return html`<ul class="plain-list stack">
    ${roles.map(
      (held) =>
        html`<li class="tight">
          <p>
            <b>${roleName(vocabulary, held.role, reader)}</b>
            <span class="muted">${roleLine(visit, place, held)}</span>
          </p>
          ${
            mayEnd(held)
              ? html`<details>
                  <summary class="open-link">${words.endRole}</summary>
                  <form
                    class="form"
                    action="${place.base}/mensen/${person.id}/rollen/${held.id}/eind"
                    method="post"
                  >
                    <div class="field">
                      <label class="utrecht-form-label" for="op-${held.id}">${words.endDay}</label>
                      <input
                        class="utrecht-textbox utrecht-textbox--html-input"
                        id="op-${held.id}"
                        name="op"
                        type="date"
                        required
                        value="${today.toString()}"
                      />
                    </div>
                    <div class="buttons">${submit(words.endRole, 'secondary')}</div>
                  </form>
                </details>`
              : ''
          }
        </li>`,
    )}
  </ul>`;
}

/** Of whom, where and when somebody has a role. */
function roleLine({ reader }: MemberVisit, place: PeoplePlace, held: RoleRow): string {
  const words = PEOPLE[reader.language];
  return [
    ...(held.class ? [words.ofClass(held.class.name)] : []),
    ...(held.of ? [words.ofPerson(fullName(held.of))] : []),
    ...(held.school === undefined ? [words.ofBoard] : []),
    ...(held.school !== undefined && held.school !== place.school?.school ? [words.at(held.school)] : []),
    ...(held.insteadOf ? [words.standsIn(fullName(held.insteadOf))] : []),
    words.from(dayText(held.from, reader.language)),
    ...(held.until ? [words.until(dayText(held.until, reader.language))] : []),
  ].join(', ');
}

function inviteForm({ reader }: MemberVisit, { base }: PeoplePlace, person: OnePerson): Html {
  const words = PEOPLE[reader.language];
  if (person.leftOn !== undefined) return html``;
  if (person.signsIn) return html`<p class="muted">${words.signsIn}</p>`;
  if (person.email === undefined) return html`<p class="muted">${words.inviteNoAddress}</p>`;
  return html`<p class="muted">${words.inviteHint}</p>
    <form action="${base}/mensen/${person.id}/uitnodiging" method="post">
      ${submit(words.invite, 'secondary')}
    </form>`;
}

function forms(visit: MemberVisit, place: PeoplePlace, data: PersonData, now: readonly RoleRow[]): Html {
  const { reader, form, today } = visit;
  const words = PEOPLE[reader.language];
  const { person, classes, inReach, wrong } = data;
  const at = { language: reader.language, wrong };
  const here = `${place.base}/mensen/${person.id}`;
  const has = (...names: readonly string[]) => names.some((name) => name in wrong);
  const give = giving(visit);
  const was = { voornaam: person.given, tussen: person.prefix, achternaam: person.family };
  const before: Readonly<Record<string, string | undefined>> = {
    ...was,
    mail: person.email,
    gebruiker: person.username,
  };
  const isChange = form.has('voornaam');
  return html`<div id="rol-geven">
      ${foldedForm(
        words.giveRole,
        html`<form class="form" action="${here}/rollen" method="post">
          ${roleFields(visit, place, { to: person.id, chosen: give ?? '', classes, wrong })}
          <div class="buttons">${submit(words.giveIt)}</div>
        </form>`,
        give !== undefined || has('rol', 'klas', 'van', 'vanaf', 'tot'),
      )}
    </div>
    ${now.length === 0 ? '' : foldedForm(words.standIn, standInForm(visit, place, data, now), has('w-rol', 'w-wie', 'w-vanaf', 'w-tot'))}
    ${
      inReach
        ? html`${foldedForm(
            words.changeDetails,
            html`<form class="form" action="${here}/gegevens" method="post">
              ${nameFields(at, (name) => (isChange ? (form.get(name) ?? '') : (before[name] ?? '')))}
              <div class="buttons">${submit(words.keep)}</div>
            </form>`,
            has('voornaam', 'achternaam', 'mail'),
          )}
          ${foldedForm(
            words.leave,
            html`<form class="form" action="${here}/vertrek" method="post">
              ${field({ name: 'v-op', label: words.leaveDay, hint: words.leaveHint, type: 'date', value: form.get('v-op') ?? today.toString() }, at)}
              <div class="buttons">${submit(words.markLeaving, 'secondary')}</div>
            </form>`,
            has('v-op'),
          )}`
        : ''
    }`;
}

function standInForm(
  visit: MemberVisit,
  place: PeoplePlace,
  { person, candidates, wrong }: PersonData,
  now: readonly RoleRow[],
): Html {
  const { reader, library, form, today } = visit;
  const words = PEOPLE[reader.language];
  const at = { language: reader.language, wrong };
  const roles = now
    .filter((held) => held.school === place.school?.school && !held.insteadOf)
    .map((held) => ({
      value: held.id,
      label: [roleName(library.vocabulary, held.role, reader), held.class?.name, held.of && fullName(held.of)]
        .filter(Boolean)
        .join(' · '),
    }));
  const people = candidates.map((each) => ({ value: each.id, label: fullName(each) }));
  const choose = { value: '', label: words.choose };
  const value = (name: string) => form.get(name) ?? '';
  return html`<form class="form" action="${place.base}/mensen/${person.id}/waarneming" method="post">
    <p class="muted">${words.standInHint}</p>
    ${select({ name: 'w-rol', label: words.whichRole, value: value('w-rol'), choices: roles }, at)}
    ${select({ name: 'w-wie', label: words.who, value: value('w-wie'), choices: [choose, ...people] }, at)}
    ${field({ name: 'w-vanaf', label: words.fromDay, type: 'date', value: form.get('w-vanaf') ?? today.toString() }, at)}
    ${field({ name: 'w-tot', label: words.untilDay, type: 'date', value: value('w-tot') }, at)}
    <div class="buttons">${submit(words.setStandIn)}</div>
  </form>`;
}
