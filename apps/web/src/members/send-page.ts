import { type MemberPage, memberLayout } from '../parts/member-layout.ts';
import type { MemberVisit } from './visit.ts';

/** Sends a page to whoever is signed in; with 422 one of a form that was not understood, with 429 or 503 one that asks to wait. */
export function sendPage(
  visit: MemberVisit,
  page: MemberPage,
  status: 200 | 409 | 413 | 422 | 429 | 503 = 200,
): Response | Promise<Response> {
  return visit.c.html(String(memberLayout(visit, page)).replaceAll(/\n\s+/g, '\n'), status);
}
