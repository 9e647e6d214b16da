import { LIMIT_RULES } from '@netjes/identity';
import { type Board, holderOfAddress } from '@netjes/store';
import { html } from 'hono/html';
import type { MemberSite } from '../members/member-site.ts';
import type { Visit } from '../members/visit.ts';
import { field, submit, type Wrong, wrongSummary } from '../parts/form.ts';
import { link } from '../parts/layout.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { ASK_LINK } from '../words/links.ts';
import { SIGN_IN } from '../words/signing-in.ts';
import { sendLink } from './send-link.ts';
import { sendVisitorPage } from './send-visitor-page.ts';
import { boardOf, noBoard } from './sign-in-pages.ts';
import { minutesUntil, startTry } from './tries.ts';

/** For whom a link is asked: a parent, or somebody who forgot their password. */
const KINDS = ['ouders', 'vergeten'] as const;
type Kind = (typeof KINDS)[number];

// looked at only when it is no longer than an address can be: a long row of dots would take it seconds
const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** Asking for a link by mail. What is answered never tells whether an address is known. */
export function askLinkPages(site: MemberSite): void {
  for (const kind of KINDS) {
    site.apart('GET', `/inloggen/:board/${kind}`, 'everyone', async (visit) => {
      const board = await boardOf(visit);
      if (!board) return await noBoard(visit);
      const isSent = visit.parameters.get('gedaan') === 'verstuurd';
      return await sendVisitorPage(visit, isSent ? sentPage(visit, board) : askPage(visit, board, { kind }));
    });

    site.apart('POST', `/inloggen/:board/${kind}`, 'everyone', async (visit) => {
      const { c, form, reader, now } = visit;
      const board = await boardOf(visit);
      if (!board) return await noBoard(visit);
      const email = (form.get('email') ?? '').trim().toLowerCase();
      if (email.length > 254 || !ADDRESS.test(email)) {
        const wrong = { email: ASK_LINK[reader.language].noEmail };
        return await sendVisitorPage(visit, askPage(visit, board, { kind, email, wrong }), 422);
      }
      const again = await ask(visit, board, email);
      if (again === undefined) return c.redirect(`/inloggen/${board.board}/${kind}?gedaan=verstuurd`, 303);
      const words = SIGN_IN[reader.language];
      const wrong = { email: words.wait(minutesUntil(again, now)) };
      return await sendVisitorPage(visit, askPage(visit, board, { kind, email, wrong }), 429);
    });
  }
}

/** Has a letter sent if the address is somebody’s; from when on another may be asked for, if that is not now. */
async function ask(
  visit: Visit,
  { board, name }: Board,
  email: string,
): Promise<Temporal.Instant | undefined> {
  const { store, today, now } = visit;
  return await store.inBoard(board, async (tx) => {
    const tried = await startTry(visit, tx, { board, account: `link:${email}`, rule: LIMIT_RULES.link });
    if (!tried.ok) return tried.again;
    const holder = await holderOfAddress(tx, email, today);
    if (!holder) return undefined;
    const { person, given, isParent, hasAccount, school = name } = holder;
    // whoever has an account comes in by it alone: a link would open it without the steps that it asks for
    const purpose = hasAccount ? 'reset-password' : isParent ? 'parent-page' : undefined;
    const at = { tx, board, keys: store.keys };
    if (purpose) await sendLink(at, { person, given, school, purpose, now });
    return undefined;
  });
}

interface Ask {
  readonly kind: Kind;
  readonly email?: string;
  readonly wrong?: Wrong;
}

function askPage({ reader }: Visit, { board }: Board, { kind, email = '', wrong = {} }: Ask): MemberPage {
  const { language } = reader;
  const words = ASK_LINK[language];
  const isParents = kind === 'ouders';
  const title = isParents ? words.parentsTitle : words.forgottenTitle;
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${title}</h1>
    <p class="utrecht-paragraph">${isParents ? words.parents : words.forgotten}</p>
    ${wrongSummary(wrong, language)}
    <form class="card form" action="/inloggen/${board}/${kind}" method="post">
      ${field(
        {
          name: 'email',
          label: words.email,
          type: 'email',
          inputmode: 'email',
          autocomplete: 'email',
          value: email,
          maxlength: 254,
        },
        { language, wrong },
      )}
      <div class="buttons">${submit(words.submit)}</div>
    </form>
    <p class="utrecht-paragraph">${link(`/inloggen/${board}`, words.back)}</p>
  </div>`;
  return { title, main };
}

function sentPage({ reader }: Visit, { board }: Board): MemberPage {
  const words = ASK_LINK[reader.language];
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${words.sentTitle}</h1>
    <p class="utrecht-paragraph utrecht-paragraph--lead" role="status">${words.sent}</p>
    <p class="utrecht-paragraph">${words.notThere}</p>
    <p class="utrecht-paragraph">${link(`/inloggen/${board}`, words.back)}</p>
  </div>`;
  return { title: words.sentTitle, main };
}
