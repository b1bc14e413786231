import type { DemoFile } from '../types.ts';

const swedish = `FULLMAKT FÖR JOURNALIST
Isvägsverket

Den som ärendet gäller fyller i och skriver under.
Fält märkta med * måste vara ifyllda.


1. JAG SOM LÄMNAR FULLMAKTEN

   Namn*            ______________________________________________

   Personnummer     ______________________________________________

   Telefon          ______________________________________________


2. DEN SOM FÅR TA DEL AV UPPGIFTERNA

   Journalistens namn*   _________________________________________

   Redaktion             _________________________________________


3. VILKET ÄRENDE ELLER VILKA HANDLINGAR DET GÄLLER*

   Ärendenummer     ______________________________________________

   Beskriv ärendet eller handlingarna så att vi kan hitta dem:

   _______________________________________________________________

   _______________________________________________________________

   Vi kan inte ta emot en fullmakt som gäller "allt ni har om mig".


4. GRÄNSER FÖR FULLMAKTEN*

   Gäller från och med   ________________   till och med   ________________

   Det här får Isvägsverket INTE lämna ut eller kommentera:

   _______________________________________________________________

   _______________________________________________________________


5. MITT SAMTYCKE*

   Jag samtycker till att Isvägsverket lämnar ut de uppgifter som
   står i punkt 3 till personen i punkt 2, inom gränserna i punkt 4,
   även om uppgifterna annars är skyddade av sekretess.

   [ ]  Isvägsverket får också kommentera ärendet i intervjuer.

   Jag kan när som helst ta tillbaka fullmakten genom att höra av mig
   till Isvägsverket. Uppgifter som redan har lämnats ut påverkas inte.


6. UNDERSKRIFT*

   Ort och datum    ______________________________________________

   Underskrift      ______________________________________________

   Namnförtydligande  ____________________________________________

   Gäller ärendet flera personer ska var och en lämna en egen fullmakt.
   För den som är under 18 år skriver vårdnadshavarna under.


SÅ LÄMNAR DU IN FULLMAKTEN

   Journalisten skickar den undertecknade fullmakten till
   press@isvagsverket.example. Frågor: 08-465 004 10.
`;

const english = `POWER OF ATTORNEY FOR A JOURNALIST
The Ice Road Agency

To be filled in and signed by the person whom the case concerns.
Fields marked * must be filled in.


1. THE PERSON GIVING THIS POWER OF ATTORNEY

   Name*                    ______________________________________

   Personal identity number ______________________________________

   Telephone                ______________________________________


2. WHO MAY RECEIVE THE INFORMATION

   Name of the journalist*  ______________________________________

   Newsroom                 ______________________________________


3. WHICH CASE OR WHICH DOCUMENTS*

   Case number              ______________________________________

   Describe the case or the documents so that we can find them:

   _______________________________________________________________

   _______________________________________________________________

   We cannot accept a power of attorney for "everything you hold
   about me".


4. LIMITS*

   Valid from   ________________   until   ________________

   The Ice Road Agency may NOT disclose or comment on:

   _______________________________________________________________

   _______________________________________________________________


5. MY CONSENT*

   I consent to the Ice Road Agency disclosing the information in
   section 3 to the person in section 2, within the limits of
   section 4, even where it is otherwise protected by secrecy.

   [ ]  The Ice Road Agency may also comment on the case in interviews.

   I may withdraw this power of attorney at any time by telling the
   Ice Road Agency. What has already been disclosed is not affected.


6. SIGNATURE*

   Place and date           ______________________________________

   Signature                ______________________________________

   Name in block letters    ______________________________________

   If the case concerns several people, each of them gives a power of
   attorney of their own. For a person under 18 the guardians sign.


HOW TO SEND IT

   The journalist sends the signed form to press@isvagsverket.example.
   Questions: +46 8 465 004 10.
`;

export const files: DemoFile[] = [
  {
    key: 'power-of-attorney-form-sv',
    filename: 'fullmakt-for-journalist.txt',
    mimeType: 'text/plain',
    alt: {
      sv: 'Blankett: fullmakt för journalist, på svenska',
      en: 'Form: power of attorney for a journalist, in Swedish',
    },
    text: swedish,
  },
  {
    key: 'power-of-attorney-form-en',
    filename: 'power-of-attorney-for-journalist.txt',
    mimeType: 'text/plain',
    alt: {
      sv: 'Blankett: fullmakt för journalist, på engelska',
      en: 'Form: power of attorney for a journalist, in English',
    },
    text: english,
  },
];
