import { CLASS_LIST_FIELDS, type ColumnMapping, type NeedsMapping } from '@netjes/roster';
import { typed } from '../organisation/typed.ts';

/** How somebody pointed out the columns; undefined when names or classes are missing. */
export function typedMapping(form: URLSearchParams, { headers }: NeedsMapping): ColumnMapping | undefined {
  const columns = Object.fromEntries(
    CLASS_LIST_FIELDS.flatMap((field) => {
      const header = form.get(`kolom-${field}`) ?? '';
      return headers.includes(header) && header !== '' ? [[field, header] as const] : [];
    }),
  ) as ColumnMapping['columns'];
  const className = typed(form, 'klas').slice(0, 60);
  const hasNames = columns.name !== undefined || columns.family !== undefined;
  const hasClass = columns.class !== undefined || className !== '';
  if (!hasNames || !hasClass) return undefined;
  return { columns, ...(className !== '' && columns.class === undefined && { className }) };
}
