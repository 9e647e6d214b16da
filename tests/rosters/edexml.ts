/** An EDEXML file of one school; each part is XML of our own. */
export function edexml(parts: {
  readonly school?: string;
  readonly groups?: string;
  readonly pupils?: string;
  readonly staff?: string;
}): string {
  const {
    school = '<schooljaar>2026-2027</schooljaar><peildatum>2026-10-01</peildatum><brincode>99ZZ</brincode><dependancecode>00</dependancecode><xsdversie>2.1</xsdversie>',
    groups = '<groep key="G7A"><naam>7A</naam><jaargroep>7</jaargroep></groep><samengestelde_groep key="P1"><naam>Plusgroep</naam></samengestelde_groep>',
    pupils = aPupil({ key: '1001' }),
    staff = '',
  } = parts;
  return `<?xml version="1.0" encoding="UTF-8"?>
<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">
<school>${school}</school>
<groepen>${groups}</groepen>
<leerlingen>
${pupils}
</leerlingen>
<leerkrachten>
${staff}
</leerkrachten>
</EDEX>
`;
}

/** A pupil, with all that a file can say and that may not be kept. */
export function aPupil({
  key = '1001',
  given = 'Noor',
  family = 'Berg',
  group = 'G7A',
  more = '',
}: {
  readonly key?: string;
  readonly given?: string;
  readonly family?: string;
  readonly group?: string;
  readonly more?: string;
}): string {
  return (
    `<leerling key="${key}" eckid="https://ketenid.nl/201703/geheimepseudoniem">` +
    `<achternaam>${family}</achternaam><voorvoegsel>van den</voorvoegsel><roepnaam>${given}</roepnaam>` +
    '<geboortedatum>2015-03-02</geboortedatum><geslacht>2</geslacht><jaargroep>7</jaargroep>' +
    `<groep key="${group}"/><fotourl>https://foto.example/geheim.jpg</fotourl><etniciteit>etnischgeheim</etniciteit>` +
    '<land>geheimland</land><bsn>111222333</bsn><gewicht>gewichtgeheim</gewicht><postcodenl>9999XQ</postcodenl>' +
    `<toevoegingen><blok><opmerking>zorgopmerking-geheim</opmerking><groep key="verzonnen"/></blok></toevoegingen>${more}</leerling>\n`
  );
}

export function aTeacher(key: string, rest = ''): string {
  return `<leerkracht key="${key}"><achternaam>Jansen</achternaam><roepnaam>Ada</roepnaam>${rest}</leerkracht>\n`;
}
