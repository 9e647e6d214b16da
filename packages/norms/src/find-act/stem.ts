/** Forms that no ending explains, each line a word and what it becomes. */
const IRREGULAR = `
nemen nam namen nomen
geven gaf gaven geven
zien zag zagen ziet zie
kijken keek keken
schrijven schreef schreven
krijgen kreeg kregen
vinden vond vonden
stelen stal
brengen bracht brachten
breken brak
lezen las lazen
spreken sprak sproken
sluiten sloot sloten
verliezen verloor verloren
vergeten vergat
kopen kocht
zoeken zocht
verbieden verbood verboden verbied
lenen leen leent
schelden schold scholden
doen doet deed daan
gaan ging gingen
staan stond sta staat
houden hield hou
take took taken
send sent
steal stole stolen
break broke broken
give gave given
write wrote written
tell told
say said
make made
buy bought
keep kept
leave left
see saw seen
catch caught
bring brought
lose lost
hide hidden hid
log logged logging
speak spoke spoken
wear wore worn
throw threw thrown`;
const BASE = new Map(
  IRREGULAR.trim()
    .split('\n')
    .flatMap((line) => {
      const [plainForm = '', ...forms] = line.split(' ');
      return forms.map((form): [string, string] => [form, plainForm]);
    }),
);

/** Words whose stem is another word: Dutch "tel" and "mis", English "mean", "out" and "again". */
const OWN = new Set(['tell', 'miss', 'meant', 'outing', 'against', 'were', 'sit', 'sitting', 'marks']);

/** Begins with "ge" and is no past participle, though its end looks it. */
const NO_PARTICIPLE =
  /^ge(bruik|gev|drag|luid|heim|bouw|zicht|voel|weld|schied|zond|recht|hoor|leden|makk|nie)/;
const PREFIXES =
  'aan|achter|af|bij|door|goed|in|los|mee|na|om|op|open|over|plat|samen|terug|toe|uit|vast|voor|weg';
const SPLIT_PARTICIPLE = new RegExp(`^(${PREFIXES})(ge)?(.{3,})$`);

/**
 * What is left of a Dutch or English word without its endings, so that "geappt", "appen" and "appje" are one.
 * It need not be a word: "foto's maken" is looked up as "foto mak", in the phrases and in the question alike.
 */
export function stem(word: string): string {
  const based = base(word);
  if (OWN.has(based)) return `=${based}`;
  if (based.length <= 3) return single(based);
  let rest = withoutParticiple(small(based));
  for (let before = ''; rest !== before && rest.length > 3;) {
    before = rest;
    rest = withoutEnding(rest);
  }
  return single(rest);
}

/** "nam" is "nemen", and "meegenomen" is "meenemen". */
function base(word: string): string {
  const known = BASE.get(word);
  if (known !== undefined) return known;
  const [, prefix = '', , rest = ''] = SPLIT_PARTICIPLE.exec(word) ?? [];
  const inner = BASE.get(rest);
  if (inner !== undefined) return prefix + inner;
  const participle = word.startsWith('ge') ? BASE.get(word.slice(2)) : undefined;
  return participle ?? word;
}

function small(word: string): string {
  return word
    .replace(/mpjes?$/, 'm')
    .replace(/([^t])tjes?$/, '$1')
    .replace(/(?<=...)jes?$/, '');
}

function withoutParticiple(word: string): string {
  const [, prefix, ge, rest] = SPLIT_PARTICIPLE.exec(word) ?? [];
  if (prefix !== undefined && ge !== undefined && rest !== undefined && /(t|d|en)$/.test(rest)) {
    return prefix + participleEnd(rest);
  }
  if (/^ge.{3,}(t|d|en)$/.test(word) && !NO_PARTICIPLE.test(word)) return participleEnd(word.slice(2));
  return word;
}

/** "gestuurd" ends as "stuurt" does; the d of "gedownload" is its own. */
function participleEnd(rest: string): string {
  return rest.replace(/(?<=[^aeiouy])d$/, 't');
}

function withoutEnding(word: string): string {
  const vowelBefore = (rest: string) => /[aeiouy]/.test(rest);
  for (const [ending, least] of [
    [/(?<!even|morn|dur|men|spell)ing$/, 3],
    [/ed$/, 3],
    [/(?<!e)en$/, 3],
    [/(?<=[^aeiouys])s$/, 3],
    [/(?<=[aeiouy])s$/, 4],
    [/(?<=[^e])e$/, 3],
    [/(?<=[^aeiouy])t$/, 3],
    [/(?<=er|el|ig)d$/, 4],
  ] as const) {
    const rest = word.replace(ending, '');
    if (rest !== word && rest.length >= least && vowelBefore(rest)) return rest;
  }
  return word;
}

/** One spelling for a sound: "maak" and "mak", "geef" and "gev", "pakk" and "pak". */
function single(word: string): string {
  return word
    .replace(/(aa|ee|oo|uu)f$/, '$1v')
    .replace(/(aa|ee|oo|uu|ui|ij|ei|eu|ou|oe)s$/, '$1z')
    .replace(/(ij|oe|ie)f$/, '$1v')
    .replace(/y$/, 'i')
    .replace(/([aeou])\1([^aeiou])$/, '$1$2')
    .replace(/([^aeiou])\1$/, '$1');
}
