import type { Visit } from '../members/visit.ts';
import { type MemberPage, visitorLayout } from '../parts/member-layout.ts';

/** 422: a form that was not understood; 429: tried too often; 503: too many at once. */
export type VisitorStatus = 200 | 404 | 422 | 429 | 503;

/** Sends a page to somebody who is not signed in. */
export function sendVisitorPage(
  visit: Pick<Visit, 'c' | 'reader'>,
  page: MemberPage,
  status: VisitorStatus = 200,
): Response | Promise<Response> {
  return visit.c.html(String(visitorLayout(visit, page)).replaceAll(/\n\s+/g, '\n'), status);
}
