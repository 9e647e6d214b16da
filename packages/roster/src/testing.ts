import { strToU8, zipSync } from 'fflate';

/** An archive with these files, for tests. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

/** A spreadsheet with one sheet, of which each cell is XML of our own: `<c r="A1"><v>1</v></c>`. */
export function spreadsheet(rows: readonly string[], strings: readonly string[] = []): Uint8Array {
  return zipped({
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Groep 7" sheetId="4" r:id="rId9"/><sheet name="Anders" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/anders.xml"/><Relationship Id="rId9" Target="worksheets/blad.xml"/></Relationships>',
    'xl/worksheets/blad.xml': `<worksheet><sheetData>${rows.map((row, index) => `<row r="${index + 1}">${row}</row>`).join('')}</sheetData></worksheet>`,
    'xl/worksheets/anders.xml': '<worksheet/>',
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
  });
}
