import { chooseCode, type School, schools } from '@netjes/store';
import { html } from 'hono/html';
import { codePath } from '../asking/address.ts';
import { comparePath } from '../comparing/compare-path.ts';
import { doing } from '../members/doing.ts';
import type { MemberSite } from '../members/member-site.ts';
import { sendPage } from '../members/send-page.ts';
import type { MemberVisit } from '../members/visit.ts';
import { KEEPERS_OF_BOARD } from '../organisation/may-give-role.ts';
import { radios, submit, type Wrong } from '../parts/form.ts';
import { button, link } from '../parts/layout.ts';
import { inDutch } from '../parts/in-dutch.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { SETUP } from '../words/setup.ts';
import { stepPage } from './step.ts';

const KEEPER = { roles: KEEPERS_OF_BOARD, at: 'board' } as const;

/** The steps of the administrator: which code the first school lives by, and then its people. */
export function codePages(site: MemberSite): void {
  site.get('/setup/gedragscode', KEEPER, async (visit) => {
    const school = await withoutCode(visit);
    return school ? await sendPage(visit, codePage(visit, school)) : visit.c.redirect('/setup', 303);
  });

  site.post('/setup/gedragscode', KEEPER, async (visit) => {
    const { tx, today, form, library, reader, c } = visit;
    const school = await withoutCode(visit);
    if (!school) return c.redirect('/setup', 303);
    const entry = library.codes.get(form.get('code') ?? '');
    if (!entry) {
      const wrong = { code: SETUP[reader.language].gedragscode.missing };
      return await sendPage(visit, codePage(visit, school, wrong), 422);
    }
    const { id: code, version } = entry.decider.code;
    await chooseCode(tx, { school: school.school, code, version, since: today }, doing(visit));
    return c.redirect('/setup', 303);
  });

  site.get('/setup/klaar', KEEPER, async (visit) => {
    const [first] = await schools(visit.tx, visit.today);
    return first ? await sendPage(visit, donePage(visit, first)) : visit.c.redirect('/setup', 303);
  });
}

async function withoutCode({ tx, today }: MemberVisit): Promise<School | undefined> {
  return (await schools(tx, today)).find(({ code }) => code === undefined);
}

function codePage(visit: MemberVisit, { name }: School, wrong: Wrong = {}): MemberPage {
  const { reader, library } = visit;
  const words = SETUP[reader.language].gedragscode;
  const codes = [...library.codes.values()].map(({ decider }) => decider.code);
  const choices = codes.map(({ id, name: label, source, organisation }) => ({
    value: id,
    label,
    hint: label === organisation ? source.document : `${source.document}, ${organisation}`,
  }));
  return stepPage(
    visit,
    { number: 3, title: words.title(name), lead: words.lead, wrong },
    html`<p>${link(comparePath(), words.compare)}</p>
      <form class="form" method="post" action="/setup/gedragscode">
        ${radios({ name: 'code', label: words.field, choices }, { language: reader.language, wrong })}
        <p>${submit(words.button)}</p>
      </form>
      <ul class="plain-list tight">
        ${codes.map(({ id, name: code }) => html`<li>${link(`${codePath(id, 'regels')}`, inDutch(words.read(code), reader))}</li>`)}
      </ul>`,
  );
}

function donePage(visit: MemberVisit, { school }: School): MemberPage {
  const { title, lead, roster, people, home } = SETUP[visit.reader.language].done;
  return stepPage(
    visit,
    { number: 4, title, lead },
    html`<p class="buttons">
        ${button(`/school/${school}/aanleveren`, roster, 'primary')}
        ${button(`/school/${school}/mensen`, people, 'secondary')}
      </p>
      <p>${link('/thuis', home)}</p>`,
  );
}
