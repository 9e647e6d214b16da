/** All files together, as given and as they come out of an archive, in bytes. */
export const MOST_BYTES = 200 * 1024 * 1024;
/** One file, as it comes out of an archive, in bytes. */
export const MOST_FILE_BYTES = 100 * 1024 * 1024;
/** Files in an archive, and files given at once. */
export const MOST_FILES = 1000;
/** How many times as large a file may come out of an archive; counted from a megabyte on. */
export const MOST_RATIO = 200;
export const MOST_PEOPLE = 100_000;
export const MOST_ROWS = 1_000_000;
/** Characters in one cell, or in one piece of text of an XML file. */
export const MOST_CELL = 10_000;
export const MOST_COLUMNS = 500;
/** Cells in a spreadsheet, with the empty ones before the last of each row. */
export const MOST_SHEET_CELLS = 5_000_000;
/** Elements within one another in an XML file. */
export const MOST_DEPTH = 64;
/** Findings that are listed; all are counted. */
export const MOST_FINDINGS = 1000;
