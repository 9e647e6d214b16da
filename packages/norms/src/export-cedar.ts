import type { Alternative, Code, Norm } from './code.ts';
import { descendants } from './lineage.ts';
import type { Condition, CountsAs, Vocabulary } from './vocabulary.ts';

/** A code as policies that Cedar reads, with the hierarchy they need. */
export interface CedarExport {
  readonly policies: string;
  /** Cedar entities: audiences and acts with their parents. */
  readonly entities: readonly CedarEntity[];
  /** What is lost on the way. */
  readonly limits: readonly string[];
}

interface CedarEntity {
  readonly uid: { readonly type: string; readonly id: string };
  readonly attrs: Record<string, never>;
  readonly parents: readonly { readonly type: string; readonly id: string }[];
}

const LIMITS = [
  'Cedar knows allow and deny. A ban that stands and a ban that waits for leave both deny; @ask says whose leave.',
  'Duties and steps of procedures deny nothing and are left out; permits only matter beside a ban and are left out.',
  'Silence and permission are both allow: the first policy allows what no ban forbids.',
  'Facts are sets of strings in the context, `-` written as `_`; a fact without a value is absent.',
  'Grants are not exported: put the role that gave leave in `permission_from`.',
  'An administrator who asks needs `actor` in the context, which Netjes fills in by itself.',
];

/** Writes the bans of a code as Cedar policies: the request is denied just where the answer is "no" or "ask". */
export function exportCedar(vocabulary: Vocabulary, code: Code): CedarExport {
  const writer = new PolicyWriter(vocabulary, code);
  const bans = code.norms.filter(({ modality }) => modality === 'forbid');
  const policies = [
    `// ${code.id}, version ${code.version}: ${code.organisation}. A reading, not an official publication.`,
    ...LIMITS.map((limit) => `// ${limit}`),
    '@id("base")\npermit (principal, action, resource);',
    ...bans.map((ban) => writer.policy(ban)),
  ].join('\n\n');
  const parents = (type: string, ids: readonly string[]) => ids.map((id) => ({ type, id }));
  const entities = [
    ...[...vocabulary.audiences.values()].map(({ name, isA }) => ({
      uid: { type: 'Audience', id: name },
      attrs: {},
      parents: parents('Audience', [...isA, ...(code.isA.get(name) ?? [])]),
    })),
    ...[...vocabulary.acts.values()].map(({ name, isA }) => ({
      uid: { type: 'Action', id: name },
      attrs: {},
      parents: parents('Action', isA),
    })),
  ];
  return { policies: `${policies}\n`, entities, limits: LIMITS };
}

class PolicyWriter {
  readonly #vocabulary: Vocabulary;
  readonly #code: Code;
  readonly #rules: readonly CountsAs[];

  constructor(vocabulary: Vocabulary, code: Code) {
    this.#vocabulary = vocabulary;
    this.#code = code;
    this.#rules = [...vocabulary.countsAs, ...code.countsAs];
  }

  policy(norm: Norm): string {
    const who = norm.who.map((name) => `principal in Audience::"${name}"`);
    const conditions = [
      anyOf(who),
      anyOf(this.#reaching(norm.act)),
      ...norm.when.map((each) => this.#test(each, true)),
    ];
    const unless = norm.unless.map((way) => this.#way(way));
    const ask = norm.decidedBy.length > 0 ? `\n@ask(${quoted(norm.decidedBy.join(' '))})` : '';
    return [
      `@id(${quoted(norm.id)})\n@article(${quoted(norm.article)})${ask}\nforbid (principal, action, resource)`,
      `when { ${conditions.join('\n    && ')} }`,
      ...unless.map((way) => `unless { ${way} }`),
    ]
      .join('\n')
      .concat(';');
  }

  /** Every way in which an asked act is, or counts as, the act of a norm. */
  #reaching(act: string): string[] {
    const below = descendants(this.#vocabulary.acts, [act]);
    const found = [`action in Action::"${act}"`];
    const walk = (target: string, when: readonly Condition[], seen: ReadonlySet<string>): void => {
      for (const rule of this.#rules.filter(({ as }) => as === target)) {
        for (const from of rule.acts.filter((each) => !seen.has(each))) {
          const all = [...rule.when, ...when];
          const tests = all.map((each) => this.#test(each, false));
          found.push([`action == Action::"${from}"`, ...tests].join(' && '));
          walk(from, all, new Set([...seen, from]));
        }
      }
    };
    for (const each of below) walk(each, [], new Set([each]));
    return [...new Set(found)];
  }

  #way({ facts, rules }: Alternative): string {
    const named = rules.map((id) => {
      const rule = this.#code.norms.find((norm) => norm.id === id);
      if (rule === undefined) throw new Error(`rule \`${id}\` is not in code \`${this.#code.id}\``);
      return [
        anyOf(rule.who.map((name) => `principal in Audience::"${name}"`)),
        ...rule.when.map((each) => this.#test(each, false)),
      ];
    });
    const tests = [...facts.map((each) => this.#test(each, false)), ...named.flat()];
    return tests.length === 0 ? 'true' : tests.join(' && ');
  }

  #test({ fact, values }: Condition, absentIsFalse: boolean): string {
    const domain = this.#vocabulary.facts.get(fact);
    const accepted = [...descendants(domain?.values ?? new Map(), values)].sort();
    const name = fact.replaceAll('-', '_');
    const has = `context has ${name}`;
    const test = `context.${name}.containsAny([${accepted.map(quoted).join(', ')}])`;
    return absentIsFalse && domain?.bool === true && values.includes('false')
      ? `(!(${has}) || ${test})`
      : `(${has} && ${test})`;
  }
}

function anyOf(tests: readonly string[]): string {
  return tests.length === 1 ? `(${tests[0]})` : `(${tests.map((test) => `(${test})`).join(' || ')})`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
