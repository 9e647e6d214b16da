/** A field of a form, with what a browser would send for it. */
export interface FormField {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly choices: readonly string[];
}

/** A form as it stands on a page. */
export interface PageForm {
  readonly action: string;
  readonly method: string;
  readonly fields: readonly FormField[];
}

const NAMED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const plain = (text: string) => text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (each) => NAMED[each] ?? each);

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
}

/** The forms of a page, as our templates write them. */
export function formsOn(page: string): readonly PageForm[] {
  return [...page.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/gi)].map(([, head = '', body = '']) => ({
    action: attribute(head, 'action') ?? '',
    method: (attribute(head, 'method') ?? 'get').toUpperCase(),
    fields: fieldsIn(body),
  }));
}

function fieldsIn(body: string): readonly FormField[] {
  const fields = new Map<string, FormField>();
  for (const [, tag = '', head = '', rest = ''] of body.matchAll(
    /<(input|select|textarea|button)\b([^>]*)>([\s\S]*?(?=<\/select>|<\/textarea>)|)/gi,
  )) {
    const name = attribute(head, 'name');
    if (name === undefined) continue;
    const options = [...rest.matchAll(/<option([^>]*)>/gi)].map(
      ([, each = '']) => attribute(each, 'value') ?? '',
    );
    const value = attribute(head, 'value') ?? '';
    const before = fields.get(name);
    const choices = tag === 'select' ? options : [...(before?.choices ?? []), value];
    fields.set(name, { name, type: attribute(head, 'type') ?? tag, value: before?.value ?? value, choices });
  }
  return [...fields.values()];
}

/** The addresses of our own pages that a page leads to. */
export function linksOn(page: string): readonly string[] {
  return [...page.matchAll(/<a\b[^>]*\shref="(\/[^"/][^"]*)"/gi)].map(([, href = '']) => plain(href));
}
