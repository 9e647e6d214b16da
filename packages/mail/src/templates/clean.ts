const LONGEST = 100;
// a mail program makes links of these by itself, so a name with one in it would be somebody else's advertisement
const LIKE_A_LINK = /:\/\/|www\.|\p{L}\.\p{L}{2,}|@/iu;

/** Text from outside on one line: no control signs, nothing that turns the direction of reading, cut where it is long. */
export function clean(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .trim();
  const signs = [...line];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : line;
}

/** A name to greet somebody by; undefined when it is none, or pretends to be a link. */
export function greetable(name: string | undefined): string | undefined {
  const cleaned = clean(name ?? '');
  return cleaned === '' || LIKE_A_LINK.test(cleaned) ? undefined : cleaned;
}

/** The address behind a button. Throws a TypeError for anything but http and https: that is a mistake of the caller. */
export function checkedLink(link: string): string {
  const url = URL.parse(link);
  if (url && /^https?:$/.test(url.protocol) && url.username === '') return url.href;
  throw new TypeError('the link of a letter is an http or https address');
}
