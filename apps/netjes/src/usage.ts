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
  netjes start [--port 3000]            de pagina’s

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
  netjes start [--port 3000]            the pages

  Everywhere: --json for programs, --lang nl|en for the language.
  Exit: 0 answered, 1 a finding or a refusal, 2 the call is off.`,
};
