import { type Carrier, CARRIERS, EXTENTS, MODALITIES, type Norm, TERMS } from './code.ts';
import { type NameShape, NORM_ID } from './name-shape.ts';
import { parseAlternatives, parseConditions } from './parse-conditions.ts';
import type { Text } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Place } from './yaml-reader.ts';

const KEYS = [
  ...[
    'id',
    'article',
    'who',
    ...MODALITIES,
    'when',
    'unless',
    'decided-by',
    'report-to',
    'deadline',
    'measures',
  ],
  ...['via', 'lasts', 'carried-by', 'title', 'text', 'why', 'inferred', 'reading'],
];

export function parseNorm(vocabulary: Vocabulary, chapter: string, place: Place): Norm {
  const record = place.record(KEYS);
  const modalities = MODALITIES.filter((modality) => record[modality] !== undefined);
  const modality = modalities[0] ?? 'principle';
  if (modalities.length !== 1) {
    place.report('syntax', {
      nl: `een regel heeft precies één van ${MODALITIES.join(', ')}; deze heeft er ${modalities.length}`,
      en: `a rule has exactly one of ${MODALITIES.join(', ')}; this one has ${modalities.length}`,
    });
  }
  const words = (key: string, known: ReadonlyMap<string, unknown>): string[] =>
    (record[key]?.oneOrMore() ?? []).flatMap((each) => each.oneOf(known.keys()) ?? []);
  const deadline = record['deadline']?.oneOf(vocabulary.deadlines.keys());
  const lasts = record['lasts']?.oneOf(TERMS);
  const why = record['why']?.text();
  const reading = record['reading']?.text();
  if (record['who'] === undefined) place.missing('who');
  return {
    id: requiredName(place, record['id'], 'id', NORM_ID),
    chapter,
    article: requiredString(place, record['article'], 'article'),
    who: words('who', vocabulary.audiences),
    modality,
    act: record[modality]?.oneOf(vocabulary.acts.keys()) ?? '',
    when: parseConditions(vocabulary.facts, record['when']),
    unless: parseAlternatives(vocabulary.facts, record['unless']),
    decidedBy: words('decided-by', vocabulary.people),
    reportTo: words('report-to', vocabulary.people),
    ...(deadline && { deadline }),
    measures: words('measures', vocabulary.measures),
    via: words('via', vocabulary.people),
    ...(lasts && { lasts }),
    carriedBy: (record['carried-by']?.oneOrMore() ?? []).flatMap((each) => parseCarrier(each) ?? []),
    title: requiredText(place, record['title'], 'title'),
    text: requiredText(place, record['text'], 'text'),
    ...(why && { why }),
    inferred: record['inferred']?.boolean() ?? false,
    ...(reading && { reading }),
    line: place.line,
  };
}

export function requiredString(place: Place, found: Place | undefined, key: string): string {
  if (found !== undefined) return found.string();
  place.missing(key);
  return '';
}

export function requiredName(place: Place, found: Place | undefined, key: string, shape: NameShape): string {
  return found === undefined ? requiredString(place, found, key) : found.name(shape);
}

export function requiredText(place: Place, found: Place | undefined, key: string): Text {
  if (found !== undefined) return found.text();
  place.missing(key);
  return { nl: '' };
}

/** `people`, or what carries the rule with how far that goes. */
function parseCarrier(place: Place): Carrier | undefined {
  if (!place.isMap) {
    const by = place.oneOf(['people'] as const);
    return by && { by, extent: 'human' };
  }
  const record = place.record(['by', 'extent']);
  const by = record['by']?.oneOf(CARRIERS);
  const extent = record['extent']?.oneOf(EXTENTS);
  if (record['by'] === undefined) place.missing('by');
  if (record['extent'] === undefined) place.missing('extent');
  return by && extent && { by, extent };
}
