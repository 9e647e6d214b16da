/** What stands in the places of an address, by the name of the place. */
export type Places = Readonly<Record<string, string>>;

/** An address with its places filled in. Throws when a place has nothing to stand in it: name it in `places`. */
export function fill(path: string, places: Places): string {
  return path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => {
    const value = places[name];
    if (value === undefined) {
      throw new Error(
        `the address ${path} has a place \`${name}\` that the isolation matrix knows nothing for`,
      );
    }
    return value;
  });
}

/** Whether an address is of one school, and so differs for another. */
export const isOfSchool = (path: string): boolean => path.includes('/:school');
