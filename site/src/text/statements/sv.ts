import type { StatementTexts } from './types.ts';

export const sv: StatementTexts = {
  accessibility: {
    title: 'Tillgänglighet',
    lead: (organisation) =>
      `${organisation} står bakom den här webbplatsen. Så många som möjligt ska kunna använda den. Här står hur väl den följer lagen om tillgänglighet till digital offentlig service, och hur du säger till när något brister.`,
    notAssessed:
      'Vi har inte publicerat någon bedömning av webbplatsen än. Säg till om något inte går att använda, så hjälper vi dig.',
    how: 'Hur tillgänglig är webbplatsen?',
    status: {
      full: 'Webbplatsen är helt förenlig med lagen. Vi känner inte till några brister.',
      partial: 'Webbplatsen är delvis förenlig med lagen. Bristerna står här nedanför.',
      none: 'Webbplatsen är inte förenlig med lagen. Bristerna står här nedanför.',
    },
    covers: 'Redogörelsen gäller',
    gaps: 'Kända brister',
    nonConforming: 'Det här följer inte lagens krav',
    disproportionate: 'Det här vore oskäligt betungande att rätta nu',
    outsideLaw: 'Det här omfattas inte av lagen',
    noGaps: 'Vi känner inte till några brister.',
    report: 'Säg till när något brister',
    reportLead:
      'Berätta vad du ville göra och på vilken sida. Du kan också be att få innehållet på ett annat sätt.',
    reportAnswer: 'Vi svarar så snart vi kan under presstjänstens öppettider.',
    email: 'E-post',
    phone: 'Telefon',
    complain: 'Om du inte är nöjd med svaret',
    complainLead: (regulator) =>
      `${regulator} har tillsyn över lagen. Dit kan du anmäla brister som vi inte har rättat.`,
    someRegulator: 'Tillsynsmyndigheten',
    complainLink: 'Anmäl till tillsynsmyndigheten',
    assessment: 'Så har vi granskat webbplatsen',
    method: {
      own: 'Vi har själva granskat webbplatsen.',
      external: 'En utomstående granskare har gått igenom webbplatsen.',
    },
    assessedOn: 'Senast bedömd',
    publishedOn: 'Webbplatsen publicerades',
    updatedOn: 'Redogörelsen uppdaterades',
  },
  privacy: {
    title: 'Personuppgifter',
    lead: 'Så hanterar presstjänsten uppgifter om dig som ringer, mejlar eller läser här.',
    intro: (organisation) => [
      `${organisation} är personuppgiftsansvarig. Du behöver inte säga vem du är för att fråga något eller för att begära en allmän handling.`,
      'Webbplatsen använder inga kakor, mäter inga besök och hämtar inget från andra webbplatser.',
    ],
    handled: 'Uppgifter som vi behandlar',
    purpose: 'Varför',
    legalBasis: 'Rättslig grund',
    retention: 'Hur länge',
    processing: [
      {
        what: 'Samtal till pressjouren',
        purpose:
          'Vi noterar vilket nummer som ringde, när, och om någon svarade. Då kan vi ringa upp den som inte fick svar och bemanna jouren rätt.',
        legalBasis: 'Uppgift av allmänt intresse: att ge upplysningar till journalister och allmänhet.',
        retention: 'Hur många som ringde och hur fort vi svarade sparas utan nummer.',
        keeps: 'caller-numbers',
      },
      {
        what: 'Röstmeddelanden',
        purpose:
          'Den som inte får svar kan ibland lämna ett meddelande. Jouren lyssnar på det för att ringa tillbaka.',
        legalBasis: 'Uppgift av allmänt intresse.',
        retention: '',
        keeps: 'voicemails',
      },
      {
        what: 'Frågor med e-post',
        purpose: 'Vi behöver ditt namn och din adress för att svara på det du har frågat om.',
        legalBasis: 'Uppgift av allmänt intresse.',
        retention: 'Meddelanden som blir allmänna handlingar sparas och gallras efter myndighetens plan.',
        keeps: 'none',
      },
      {
        what: 'Fullmakter',
        purpose: 'Fullmakten visar att vi får lämna ut uppgifter i ett ärende, och till vem.',
        legalBasis: 'Rättslig förpliktelse: att pröva sekretess.',
        retention: 'Fullmakten läggs i ärendet och sparas lika länge som det.',
        keeps: 'none',
      },
      {
        what: 'Besök på webbplatsen',
        purpose:
          'Datorn som lämnar ut sidorna tar emot din IP-adress för att kunna svara. Den sparas inte tillsammans med vad du har läst.',
        legalBasis: 'Uppgift av allmänt intresse.',
        retention: 'Bara medan sidan skickas.',
        keeps: 'none',
      },
    ],
    callerNumbers: (days, operatorDays) =>
      `Numret tas bort efter ${inDays(days)}, och hos teleoperatören efter ${inDays(operatorDays)}.`,
    voicemails: (days) => `Meddelandet tas bort efter ${inDays(days)}.`,
    rightsTitle: 'Dina rättigheter',
    rights: [
      'få veta vilka uppgifter vi har om dig, i ett registerutdrag inom en månad',
      'få fel uppgifter rättade',
      'få uppgifter raderade som vi inte längre måste spara',
      'invända mot hur vi använder dem eller begära att det begränsas',
    ],
    extract:
      'Ett registerutdrag är något annat än en begäran om allmän handling. Utdraget gäller dina egna uppgifter, så då måste vi veta vem du är. En allmän handling får du begära utan att säga det.',
    contact: 'Vem du vänder dig till',
    officer: 'Dataskyddsombud',
    controller: 'Personuppgiftsansvarig',
    complain: (regulator) => `Är du inte nöjd med svaret kan du klaga hos ${regulator}.`,
    someRegulator: 'tillsynsmyndigheten',
    complainLink: 'Lämna ett klagomål',
  },
  socialMedia: {
    lead: 'Här finns vi, och det här kan du vänta dig av varje kanal.',
    toneTitle: 'Så samtalar vi',
    tone: [
      'Skriv gärna. Håll dig till ämnet och visa respekt för den som tycker annorlunda. Vi svarar på allmänna frågor, men aldrig på frågor om ett enskilt ärende.',
    ],
    groundsTitle: 'Det här tar vi bort',
    grounds: [
      'inlägg som bryter mot lagen eller mot kanalens egna villkor',
      'uppgifter om andras privatliv, till exempel personnummer, ärendenummer och hälsa',
      'hot, kränkningar och uppmaningar till brott',
      'reklam, upprepade inlägg och sådant som inte hör till ämnet',
    ],
    recordsTitle: 'Det du skriver kan bli allmän handling',
    records: [
      'Inlägg som besvaras kopieras in i vårt ärendesystem, ibland som skärmbild. Andra kan begära att få läsa dem.',
      'Att ta bort ett inlägg är att gallra. Därför sparar vi vad som togs bort, när och varför.',
      'Skriv aldrig om ditt eget ärende i en kommentar. Gör du det ändå, och det har betydelse för ärendet, läggs det dit.',
    ],
    rightsTitle: 'Dina rättigheter',
    rights: [
      'Du kan begära att få uppgifter om dig rättade eller raderade hos oss, eller ett utdrag av dem. Det som ligger kvar i kanalen svarar kanalens ägare för.',
      'Ett registerutdrag visar dina egna uppgifter. Vill du läsa vad andra har skrivit till oss begär du i stället en allmän handling.',
    ],
    accessLink: 'Mer om personuppgifter',
  },
  contact: {
    card: (name) => `Spara ${name} i adressboken`,
    pressCard: 'Spara pressjouren i adressboken',
    outsideTitle: 'När du ringer utanför öppettiderna',
    outside: [
      'Numret är detsamma. Pågår en händelse och jouren är bemannad kopplas du till den som har jour. Det tar några signaler längre.',
      'Annars hör du när vi öppnar nästa gång. Mejla gärna frågan så länge: den läses först av allt när vi är på plats.',
    ],
    casesTitle: 'Frågor om en viss persons ärende',
    cases:
      'Då behöver du en fullmakt från den som ärendet gäller. Utan den kan vi bara svara på hur vi arbetar i allmänhet.',
    casesLink: 'Så skrivs en fullmakt',
    guidance: 'Ska du spela in, filma eller begära handlingar?',
    guidanceLink: 'Vägledning för journalister',
  },
};

function inDays(days: number): string {
  return days === 1 ? 'ett dygn' : `${days} dygn`;
}
