import { type Grant, grantFault, type Situation } from '@netjes/norms';
import { parse } from 'yaml';
import { sourceFile } from './catalog.ts';
import { UsageError } from './outcome.ts';

/** Reads grants from a YAML file: a list under `grants`, instants as ISO 8601. For trying out; people give grants in the pages. */
export function readGrants(file: string): Grant[] {
  const { path, text } = sourceFile(file);
  const top: unknown = parse(text);
  const list = typeof top === 'object' && top !== null && 'grants' in top ? top.grants : undefined;
  if (!Array.isArray(list)) throw new UsageError(wrong(path, 'needs a list `grants`'));
  return list.map((item: Record<string, unknown>, i) => {
    const grant = toGrant(item);
    const fault = typeof grant === 'string' ? grant : grantFault(grant);
    if (typeof grant === 'string' || fault !== undefined)
      throw new UsageError(wrong(path, `grant ${i + 1}: ${fault}`));
    return grant;
  });
}

function toGrant(item: Record<string, unknown>): Grant | string {
  const lacking = ['id', 'code', 'act', 'role', 'from'].find((key) => typeof item[key] !== 'string');
  if (lacking !== undefined) return `needs \`${lacking}\``;
  const [from, until] = [
    Date.parse(String(item['from'])),
    item['until'] && Date.parse(String(item['until'])),
  ];
  if (Number.isNaN(from) || (typeof until === 'number' && Number.isNaN(until)))
    return 'has an instant that is not ISO 8601';
  const subjects = item['subjects'];
  return {
    id: String(item['id']),
    code: String(item['code']),
    act: String(item['act']),
    facts: (item['facts'] ?? {}) as Situation,
    subjects: Array.isArray(subjects) ? subjects.map(String) : 'everyone',
    role: String(item['role']),
    from,
    ...(typeof until === 'number' && { until }),
  };
}

function wrong(path: string, what: string) {
  return { nl: `\`${path}\` is niet te gebruiken: ${what}`, en: `\`${path}\` cannot be used: ${what}` };
}
