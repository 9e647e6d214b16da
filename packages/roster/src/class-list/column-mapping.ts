/** What a column of a class list can hold. `name` is a whole name in one cell. */
export const CLASS_LIST_FIELDS = [
  ...(['given', 'prefix', 'family', 'name', 'class', 'year', 'school'] as const),
  ...(['email', 'username', 'birthDate'] as const),
  ...(['parent1Name', 'parent1Email', 'parent2Name', 'parent2Email'] as const),
] as const;

export type ClassListField = (typeof CLASS_LIST_FIELDS)[number];

/** How the columns of a class list are to be read; plain data, which a school can have remembered. */
export interface ColumnMapping {
  /** The header of the column of each field; case, spaces and signs make no difference. */
  readonly columns: Readonly<Partial<Record<ClassListField, string>>>;
  /** The class of everybody in the list, where it has no column for it. */
  readonly className?: string;
}

/** What a person needs to point out the columns; of what stands in them it tells only of what sort it is. */
export interface NeedsMapping {
  readonly file: string;
  readonly headers: readonly string[];
  readonly columns: readonly ColumnFacts[];
  readonly rows: number;
  /** What the headers suggest. */
  readonly guess: ColumnMapping;
}

export interface ColumnFacts {
  /** Rows that have something in this column. */
  readonly filled: number;
  readonly sort: 'empty' | 'email' | 'date' | 'number' | 'text';
}
