import type { MandateTexts } from './types.ts';

export const sv: MandateTexts = {
  title: 'Fullmakt för journalist',
  lead: (organisation) =>
    `Den som ärendet gäller fyller i fullmakten och skriver under. Då kan ${organisation} visa handlingar för en journalist som annars är skyddade av sekretess.`,
  needed: 'Det som är märkt med * behövs för att vi ska kunna använda fullmakten.',
  parts: {
    giver: 'Du som lämnar fullmakten',
    receiver: 'Den som får ta del av uppgifterna',
    subject: 'Vad fullmakten gäller',
    limits: 'Gränser',
    consent: 'Samtycke',
    signature: 'Underskrift',
  },
  fields: {
    name: { label: 'Namn', hint: '' },
    identityNumber: { label: 'Personnummer', hint: 'Så att vi hittar rätt person.' },
    journalist: { label: 'Journalistens namn', hint: 'En person. En hel redaktion räcker inte.' },
    newsroom: { label: 'Redaktion', hint: '' },
    caseNumber: { label: 'Ärendenummer', hint: 'Eller beskriv handlingarna här nedanför.' },
    documents: {
      label: 'Vilka handlingar eller vilken händelse',
      hint: 'Till exempel vilket beslut, från vilken dag. Behövs inte om du har skrivit ärendets nummer.',
    },
    purpose: { label: 'Vad uppgifterna ska användas till', hint: 'Till exempel ett visst reportage.' },
    from: { label: 'Gäller från', hint: '' },
    until: { label: 'Gäller till', hint: '' },
    exceptions: { label: 'Det här får inte lämnas ut', hint: '' },
    others: {
      label: 'Andra personer i ärendet, och barn under 18 år',
      hint: 'Var och en lämnar en egen fullmakt. För barn skriver vårdnadshavarna under.',
    },
    place: { label: 'Ort', hint: '' },
  },
  consent: (organisation) =>
    `Jag går med på att ${organisation} lämnar ut de uppgifter som anges här till den journalist som anges här, även när uppgifterna är skyddade av sekretess. Det gäller inom de gränser som anges här och ingenting annat.`,
  comment: (organisation) => `${organisation} får också svara på journalistens frågor om ärendet.`,
  withdrawal: (organisation) =>
    `Jag kan när som helst ta tillbaka fullmakten genom att höra av mig till ${organisation}. Det ändrar inte vad som redan har lämnats ut.`,
  signature: {
    own: 'Underskrift',
    capitals: 'Namnförtydligande',
    date: 'Datum',
    several: 'För barn under 18 år: vårdnadshavarnas underskrifter',
  },
  sending: {
    title: 'Så lämnar du fullmakten',
    body: ({ email, phone }) =>
      `Journalisten skickar den undertecknade fullmakten till ${email}. Frågor besvaras på ${phone}.`,
  },
  edition: (date) => `Blankettens lydelse är från den ${date}.`,
  builder: {
    title: 'Fyll i fullmakten här',
    lead: 'Fyll i, skriv ut och låt den som ärendet gäller skriva under.',
    privacy:
      'Ingenting av det du skriver skickas eller sparas. Det finns bara på den här sidan tills du stänger den.',
    withoutScript: 'Skriv det här i fullmakten, eller fyll i blanketten ovan.',
    show: 'Visa fullmakten',
    refused: (count) =>
      count === 1
        ? 'En sak behöver ändras. Det du har skrivit finns kvar.'
        : `${count} saker behöver ändras. Det du har skrivit finns kvar.`,
    refusals: {
      'no-name': 'Skriv namnet på den som lämnar fullmakten.',
      'wrong-identity-number':
        'Personnumret stämmer inte. Skriv det som 10 eller 12 siffror, eller lämna fältet tomt.',
      'no-journalist': 'Skriv namnet på den journalist som får ta del av uppgifterna.',
      'no-subject': 'Skriv ärendets nummer, eller vilka handlingar fullmakten gäller.',
      'too-general':
        'Fullmakten är för allmän. Den som skriver under måste veta vad samtycket omfattar, så en fullmakt för ”allt” kan inte användas. Skriv vilket ärende eller vilka handlingar det gäller, gärna med nummer eller datum.',
      'no-from': 'Skriv från vilken dag fullmakten gäller.',
      'no-until': 'Skriv till vilken dag fullmakten gäller.',
      'until-before-from': 'Fullmakten slutar gälla innan den börjar. Ändra en av dagarna.',
      'until-past': 'Fullmaktens sista dag har redan varit. Skriv en senare dag.',
    },
    adviceTitle: 'Tänk på',
    advice: {
      long: 'Fullmakten gäller i mer än ett halvår. En kortare tid är lättare att godta.',
      old: 'Fullmakten börjar gälla för mer än tre månader sedan. Den ska vara nyligen skriven.',
    },
    ready: 'Fullmakten är klar att skriva ut',
    readyLead: 'Läs igenom den. Underskriften skrivs för hand på papperet.',
    print: 'Skriv ut eller spara som PDF',
    change: 'Ändra',
    validity: 'Giltighetstid',
    period: (from, until) => `Från ${from} till och med ${until}`,
  },
};
