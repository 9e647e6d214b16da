const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words that are nowhere looked at. */
export const ARTICLES = words('de het een t n the a an');

/** Words that a question is never about; acts are not looked up by them. Circumstances can turn on them: "van mij". */
export const STOP_WORDS = words(
  `mag mogen kan kun kunnen wil willen zou zal zullen ga gaat gaan
  ik je jij u we wij ze zij hij dat die dit deze er der den k r s m
  mijn me jouw jullie ons onze zn zijn haar hun hem is bent was waren hebt 
  vind vindt vinden vond vonden klopt genoeg
  dan als dus want maar omdat of en om te toe dus nou nu even eens wel ook nog al heel erg echt zo zoiets toch gewoon
  hier daar graag alstublieft aub pls plz please hoi hallo hey hi lol
  may can could would shall will do does did dont doesnt are be having
  i you he she it they them us our your his her their its my mine that this these those there
  and or if so but then which just really also some any ok okay oke
  allowed allow permitted toegestaan im ive id whats thats gonna wanna
  doe doet doen ding dingen iets things thing something stuff get gets got getting`,
);

/** Words that tell little on their own, but something beside others: "telefoon uit", "van school". */
const LIGHT_WORDS = words(
  `aan af bij binnen buiten door in met mee na naar om onder op open over dicht terug tegen tijdens toe tot tussen uit
  van vanaf vanuit via voor weg zonder los vol achter
  word wordt worden ben heb heeft hebben mij waarom wat waar hoe wanneer welke welk am been being have has had why how what when where
  moet moeten must should
  at about after away back before by down for from in into of off on onto out over to under up while with without during
  niet geen nooit altijd alleen samen eerst zelf mezelf jezelf eigen ander andere anders alle alles elkaar allemaal
  not no never always alone together first myself yourself own other another everyone everybody all each someone somebody
  iemand iedereen niemand wie who whose people mensen
  school kind kinderen kids children keer week dag days day jaar maand tijd moment beetje veel vaak
  laten laat let lets krijg krijgt kreeg krijgen gebruiken gebruik gebruikt use using used want zetten zet put hebt
  maken maakt make made nemen neem take taking taken halen haal goed fout mooi leuk good bad
  dag daarna straks morgen vandaag today tomorrow klaar groep nieuw nieuwe new oud oude old
  ergens nergens altijd meer minder more less te too very`,
);

/** Words that say little or nothing by themselves. */
export function isSmall(word: string): boolean {
  return STOP_WORDS.has(word) || LIGHT_WORDS.has(word);
}

/** Words that the one who does something comes after: "mag de juf", "als leraar". */
export const BEFORE_DOER = words(
  'mag mogen kan kun kunnen moet moeten wil willen zou zal zullen als may can could should must would do does as',
);

/** Words that come after the one who does something: "de juf heeft". */
export const AFTER_DOER = words(
  'heeft hebben zet zetten maakt maken wil willen stuurt sturen plaatst plaatsen deelt delen vraagt vragen has have puts posts wants asks',
);

/** Words that come after somebody who says that something is so, and has no part in it: "de juf zegt dat". */
export const AFTER_TELLER = words(
  'zegt zei zeiden zeggen vindt vinden vond vonden weet weten wist wisten says said say thinks thought knows knew',
);

/** Words that come before the other side of something: "appen met de juf", "een foto van de meester". */
export const BEFORE_OTHER = words('met van aan naar over bij tegen with of to about');

/** Words after which something belongs to something else: "een foto van de vakantie". */
export const OF = words('van of');

/** Words before those of whom it is asked whether they may. */
export const ASKING = words('am is are was were');

/** Words before a place that something goes to. */
export const TOWARDS = words('naar to');

/** What is sent to a place, or said to it, is not done there. */
export const SENDING = words(
  'mail mailen mailt bel bellen belt app appen appt appje stuur sturen stuurt sms call text send phone',
);

/** Words before somebody or something that is not there. */
export const WITHOUT = words('zonder without');

/** What comes after is the asker's own: "mijn moeder". */
export const OWN = words('mijn my onze our');

/** Words that the one who gets something comes after, at most with a word between: "voor zieke leerlingen". */
export const BEFORE_GETTER = words('naar voor aan dat to for');

/** First parts that come loose from a verb: "neem mijn telefoon mee". */
export const LOOSE_PARTS = words(
  'aan achter af bij door goed in kapot kwijt los mee na om op open over stil stuk terug toe uit vast vol voor weg plat',
);

/** Loose parts that are prepositions as well: at the end of a question they belong to its verb. */
export const PREPOSITIONS = words('aan achter bij door in na om op over toe voor');

/** Parts of which no longer word is taken apart. */
export const NO_PART = words(
  'een ten ter den der het met van voor over onder aan uit ver ing ers ens ion ent kop ker',
);
