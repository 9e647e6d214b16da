import { linkTerm, newToken } from '@netjes/identity';
import { makeLink, type OnePerson, queueLetter } from '@netjes/store';
import { tokenDigest } from '../members/token-digest.ts';
import type { MemberVisit } from '../members/visit.ts';

/** Has a letter sent with a link to sign in for the first time; what is kept of the link opens nothing. */
export async function inviteByMail(
  { tx, me, now, store }: Pick<MemberVisit, 'tx' | 'me' | 'now' | 'store'>,
  { person, from }: { readonly person: Pick<OnePerson, 'id' | 'given'>; readonly from: string },
): Promise<void> {
  const { board } = me;
  const token = newToken();
  const endsAt = now.add({ hours: linkTerm('invitation').hours });
  const link = { board, hash: tokenDigest(token), person: person.id, purpose: 'invitation', now, endsAt };
  await makeLink(tx, link);
  const until = endsAt.toString();
  const data = { name: person.given, school: from, link: `/link/${board}/${token}`, until };
  await queueLetter(
    { tx, board, keys: store.keys },
    { person: person.id, template: 'account-invitation', data, now },
  );
}
