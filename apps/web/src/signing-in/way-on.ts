/** Where people land who were on their way nowhere. */
const HOME = '/thuis';

// these would lead round in a circle, or out again
const NOT_ON = /^\/(inloggen|uitloggen|link)(\/|\?|$)/;

/**
 * Where to go on after signing in: a path of this site and nothing else. A browser takes `//elsewhere`, `/\elsewhere`
 * and what hides a tab in it for addresses of another site.
 */
export function wayOn(wanted: string | null): string {
  if (wanted === null || wanted.length > 2000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return HOME;
  const own = 'http://netjes.invalid';
  const url = URL.parse(wanted, own);
  if (!url || url.origin !== own || url.pathname.startsWith('//')) return HOME;
  return NOT_ON.test(url.pathname) ? HOME : url.pathname + url.search;
}

/** An address that hands on where somebody was on their way to. */
export function withWayOn(path: string, wanted: string | null): string {
  const way = wayOn(wanted);
  return way === HOME ? path : `${path}?${new URLSearchParams({ verder: way })}`;
}
