import type { Text } from '@netjes/norms';

export const USAGE: Text = {
  nl: `netjes: vraag het aan de gedragscode

  netjes codes                          welke codes er zijn
  netjes show CODE [--for WIE]          de regels, allemaal of voor één groep lezers
  netjes ask --code CODE --who WIE --act HANDELING [--fact naam=waarde]… [--at TIJDSTIP] [--open]
                                        één vraag; --fact mag vaker, --open mag terugvragen
  netjes ask --questions BESTAND        alle vragen uit een YAML-bestand
  netjes check CODE|BESTAND             wat de schrijver van een code moet weten
  netjes test CODE                      de voorbeelden van een code
  netjes prove --board CODE --school BESTAND   of een school alleen aanscherpt
  netjes compare CODE CODE [--who WIE]  waar twee codes verschillen, met een vraag als bewijs
  netjes changes OUD NIEUW              welke antwoorden veranderen tussen twee versies
  netjes export CODE --to cedar|table   de code voor een ander programma
  netjes looked-at CODE [REGEL …]       kindertekst en Engels van die regels zijn nagelezen
  netjes calendar check BESTAND.json    of een kalender van een school klopt
  netjes calendar import BESTAND.ics [--zone TIJDZONE]   welke vrije dagen in een agenda staan
  netjes start [--port 3000] [--data MAP] [--only web|worker]
                                        de pagina’s, en de gegevens in ./data of DATABASE_URL
  netjes start --demo [--port 3000]     de demo: vijf verzonnen scholen, in ./data-demo
  netjes health                         hoe het gaat met database, schijf, bezorging en back-up
  netjes backup BESTAND                 alle gegevens in één bestand; de sleutels niet
  netjes restore BESTAND [--verify]     terug in een lege plek; met --verify alleen nakijken
  netjes keys rotate                    nieuwe sleutels, en alles opnieuw verzegeld
  netjes audit verify [--board BESTUUR] [--expect BESTUUR:REGEL:HASH]   of het logboek is zoals het werd geschreven
  netjes person export|erase WIE [--confirm]   alles wat van iemand bewaard is; iemand voorgoed vergeten
  netjes dpia                           welke gegevens, waarom en hoe lang; uitleg voor kinderen
  netjes roster import BESTAND … [--board BESTUUR] [--school SCHOOL] [--source NAAM] [--mapping BESTAND] [--confirm]
                                        wat een lijst met klassen en mensen verandert; met --confirm gebeurt het
  netjes outbox list|retry [SLEUTEL …]  wat niet bezorgd kon worden, en het opnieuw proberen
  netjes mail check [--domain DOMEIN] [--selector NAAM] [--dns ADRES]   of mail van dit domein wordt geloofd
  netjes mail send-test ADRES           één proefmail, met de instellingen die er zijn
  netjes bounces BESTAND …              noteer welke brieven terugkwamen; elk bestand is één mail

  Overal: --json voor programma’s, --lang nl|en voor de taal.
  Afloop: 0 beantwoord, 1 een bevinding of weigering, 2 de aanroep klopt niet.`,
  en: `netjes: ask the code of conduct

  netjes codes                          which codes there are
  netjes show CODE [--for WHO]          the rules, all or for one audience
  netjes ask --code CODE --who WHO --act ACT [--fact name=value]… [--at INSTANT] [--open]
                                        one question; --fact may repeat, --open may ask back
  netjes ask --questions FILE           every question in a YAML file
  netjes check CODE|FILE                what the author of a code should know
  netjes test CODE                      the examples of a code
  netjes prove --board CODE --school FILE      whether a school only tightens
  netjes compare CODE CODE [--who WHO]  where two codes differ, each with a question that shows it
  netjes changes OLD NEW                which answers change between two versions
  netjes export CODE --to cedar|table   the code for another program
  netjes looked-at CODE [NORM …]        child text and English of those rules were looked at
  netjes calendar check FILE.json       whether a school’s calendar is right
  netjes calendar import FILE.ics [--zone ZONE]   which days off an iCalendar file gives
  netjes start [--port 3000] [--data FOLDER] [--only web|worker]
                                        the pages, and the data in ./data or DATABASE_URL
  netjes start --demo [--port 3000]     the demo: five made-up schools, in ./data-demo
  netjes health                         how database, disk, delivery and backup are doing
  netjes backup FILE                    all data in one file; not the keys
  netjes restore FILE [--verify]        back into an empty place; with --verify only look
  netjes keys rotate                    new keys, and everything sealed anew
  netjes audit verify [--board BOARD] [--expect BOARD:LINE:HASH]   whether the audit is as it was written
  netjes person export|erase WHO [--confirm]   all that is kept of somebody; forgetting them for good
  netjes dpia                           which data are kept, why and how long; a notice for children
  netjes roster import FILE … [--board BOARD] [--school SCHOOL] [--source NAME] [--mapping FILE] [--confirm]
                                        what a list of classes and people changes; with --confirm it is done
  netjes outbox list|retry [KEY …]      what could not be delivered, and trying again
  netjes mail check [--domain DOMAIN] [--selector NAME] [--dns ADDRESS]   whether mail of this domain is believed
  netjes mail send-test ADDRESS         one test by mail, with the settings that there are
  netjes bounces FILE …                 note which letters came back; each file is one mail

  Everywhere: --json for programs, --lang nl|en for the language.
  Exit: 0 answered, 1 a finding or a refusal, 2 the call is off.`,
};
