import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The NL Design System components that the pages use, in the order of their CSS. */
const COMPONENTS = [
  'document',
  'heading-1',
  'heading-2',
  'heading-3',
  'paragraph',
  'link',
  'button',
  'textbox',
  'form-label',
  'skip-link',
  'badge-list',
  'data-badge',
  'ordered-list',
  'unordered-list',
  'table-of-contents',
];

/** The component classes that stand in our pages; rules for any other class stay home. */
export const COMPONENT_CLASSES: ReadonlySet<string> = new Set([
  'utrecht-document',
  'utrecht-document--surface',
  'utrecht-heading-1',
  'utrecht-heading-2',
  'utrecht-heading-3',
  'utrecht-paragraph',
  'utrecht-paragraph--lead',
  'utrecht-button',
  'utrecht-button--primary-action',
  'utrecht-button--secondary-action',
  'utrecht-textbox',
  'utrecht-textbox--html-input',
  'utrecht-form-label',
  'utrecht-skip-link',
  'utrecht-skip-link--visible-on-focus',
  'utrecht-badge-list',
  'utrecht-data-badge',
  'utrecht-ordered-list',
  'utrecht-ordered-list__item',
  'utrecht-unordered-list',
  'utrecht-unordered-list__item',
  'utrecht-table-of-contents',
  'utrecht-table-of-contents__list',
  'utrecht-table-of-contents__list-item',
]);

/** The classes of a plain link, which our pages leave out: a page has a hundred links, and two classes on each. */
const LINK_CLASSES: ReadonlySet<string> = new Set(['utrecht-link', 'utrecht-link--html-a']);
const LINK = /\.utrecht-link(--html-a)?(?![\w-])/g;
/** A link of the page itself that has no class of its own. */
const PLAIN_LINK = ':where(main,.bottom) a:where(:not([class]))';

/** The notice that stands above the CSS of each component; said once for all of them. */
const NOTICE =
  '/*! NL Design System components (c) 2020-2024 Frameless B.V., (c) 2021-2024 Gemeente Utrecht, EUPL-1.2 */';

/** The CSS of the components, without the rules for variants that no page shows. */
export function componentCss(): string {
  // The bundle depends on one package for each component; they are found from where the bundle stands.
  const bundle = createRequire(import.meta.resolve('@utrecht/component-library-css/dist/index.css'));
  const parts = COMPONENTS.map((name) => {
    const css = readFileSync(bundle.resolve(`@utrecht/${name}-css/dist/index.min.css`), 'utf8');
    return name === 'link'
      ? usedRules(css, LINK_CLASSES).replaceAll(LINK, PLAIN_LINK)
      : usedRules(css, COMPONENT_CLASSES);
  });
  return [NOTICE, ...parts].join('\n');
}

/** States and kinds of fields and buttons that no page has. */
const NOT_OURS =
  /:(?:disabled|read-only|user-invalid)|\[(?:aria-invalid|aria-disabled|inputmode|pattern|type)\b/i;

/** The rules of which a selector names used classes only; at-rules keep what is left inside them. */
export function usedRules(css: string, used: ReadonlySet<string>): string {
  return topLevelRules(css.replaceAll(/\/\*.*?\*\//gs, ''))
    .flatMap(({ prelude, body }) => {
      if (body === undefined) return [`${prelude};`];
      if (prelude.startsWith('@')) {
        const inner = usedRules(body, used);
        return inner === '' ? [] : [`${prelude}{${inner}}`];
      }
      const selectors = splitSelectors(prelude).filter(
        (selector) =>
          !NOT_OURS.test(selector) &&
          (selector.match(/(?<=\.)[\w-]+/g) ?? []).every((name) => used.has(name)),
      );
      return selectors.length === 0 ? [] : [`${selectors.join(',')}{${body}}`];
    })
    .join('');
}

interface Rule {
  readonly prelude: string;
  /** Absent for a statement such as `@charset`. */
  readonly body?: string;
}

function topLevelRules(css: string): Rule[] {
  const rules: Rule[] = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let i = 0; i < css.length; i++) {
    if (css[i] === '{' && depth++ === 0) open = i;
    if (css[i] === ';' && depth === 0) {
      rules.push({ prelude: css.slice(start, i).trim() });
      start = i + 1;
    }
    if (css[i] === '}' && --depth === 0) {
      rules.push({ prelude: css.slice(start, open).trim(), body: css.slice(open + 1, i) });
      start = i + 1;
    }
  }
  return rules;
}

/** Commas inside parentheses, as in `:is(a, b)`, do not part selectors. */
function splitSelectors(prelude: string): string[] {
  return prelude.split(/,(?![^(]*\))/).map((selector) => selector.trim());
}
