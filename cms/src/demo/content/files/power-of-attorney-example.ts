import type { DemoFile } from '../types.ts';

const swedish = `EXEMPEL PÅ EN FULLMAKT
Isvägsverket


FULLMAKT FÖR JOURNALIST

Jag, Maj Fors, går med på att Isvägsverket lämnar ut nedanstående
uppgifter till journalisten Ask Lind, Ismarkens Tidning, även när
uppgifterna är skyddade av sekretess.

Det gäller ärende ISV 2026-0417, om min ansökan om intyg för
bärighet vid bryggan på Ekön: ansökan, mätningarna och beslutet.

Uppgifter om min hälsa får inte lämnas ut.

Fullmakten gäller från den 2 november 2026 till och med den
31 december 2026, och för ett enda reportage. Jag kan ta tillbaka
den när som helst.

Isvägsverket får också svara på journalistens frågor om ärendet.


Ekön den 2 november 2026

(underskrift)

Maj Fors
`;

const english = `EXAMPLE OF A POWER OF ATTORNEY
The Ice Road Agency


POWER OF ATTORNEY FOR A JOURNALIST

I, Maj Fors, agree that the Ice Road Agency discloses the
information below to the journalist Ask Lind, Ismarkens Tidning,
even where it is protected by secrecy.

It covers case ISV 2026-0417, on my application for a certificate
of bearing capacity at the jetty on Ekön: the application, the
measurements and the decision.

Information on my health may not be disclosed.

It is valid from 2 November 2026 to 31 December 2026, and for one
report only. I may take it back at any time.

The Ice Road Agency may also answer the journalist's questions
about the case.


Ekön, 2 November 2026

(signature)

Maj Fors
`;

export const files: DemoFile[] = [
  {
    key: 'power-of-attorney-example-sv',
    filename: 'exempel-pa-fullmakt.txt',
    mimeType: 'text/plain',
    alt: {
      sv: 'Exempel på en fullmakt för journalist, på svenska',
      en: 'Example of a power of attorney for a journalist, in Swedish',
    },
    text: swedish,
  },
  {
    key: 'power-of-attorney-example-en',
    filename: 'example-of-power-of-attorney.txt',
    mimeType: 'text/plain',
    alt: {
      sv: 'Exempel på en fullmakt för journalist, på engelska',
      en: 'Example of a power of attorney for a journalist, in English',
    },
    text: english,
  },
];
