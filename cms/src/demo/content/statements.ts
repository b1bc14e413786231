import type { DemoStatements } from './types.ts';

const lines = (...entries: string[]) => entries.join('\n');
const paragraphs = (...entries: string[]) => entries.join('\n\n');

/** What the invented agency says of its newsroom. Data that the press service handles are left to the site's own words. */
export const statements: DemoStatements = {
  'accessibility-statement': {
    same: {
      status: 'partial',
      assessedOn: '2026-10-05',
      method: 'external',
      publishedOn: '2025-12-01',
      feedbackEmail: 'tillganglighet@isvagsverket.example',
      feedbackPhone: '+46846500410',
      complaintUrl: 'https://tillsyn.example/anmalan',
    },
    sv: {
      covered: 'https://isdata.isvagsverket.example',
      nonConforming: lines(
        'Filmer som är äldre än 2024 saknar syntolkning. Vi kompletterar de mest sedda under vintern.',
        'Kartan över isvägar i våra öppna data går inte att använda från tangentbordet. Samma uppgifter finns i en tabell.',
      ),
      disproportionate:
        'Årsböcker från före 1998 är inskannade bilder. Att skriva av dem skulle ta två årsverken, och få frågar efter dem. Ring oss, så läser vi upp det du behöver.',
      outsideLaw: 'Direktsändningar från isen textas i efterhand.',
      methodNote: paragraphs(
        'Granskningen gjordes mot WCAG 2.2 på nivå AA, med automatiska prov och för hand.',
        'Vi prövade med skärmläsare, fyra gångers förstoring, tangentbord och egna färger, på dator och telefon.',
      ),
      feedbackAnswer: 'Du får svar inom två arbetsdagar.',
      regulator: 'Tillsynsmyndigheten för digital tillgänglighet',
    },
    en: {
      covered: 'https://isdata.isvagsverket.example',
      nonConforming: lines(
        'Films older than 2024 have no audio description. We add it to the most watched ones this winter.',
        'The map of ice roads in our open data cannot be used from the keyboard. The same data are in a table.',
      ),
      disproportionate:
        'Yearbooks from before 1998 are scanned pictures. To type them out would take two working years, and few ask for them. Phone us and we will read out what you need.',
      outsideLaw: 'Live broadcasts from the ice are captioned afterwards.',
      methodNote: paragraphs(
        'The examination was made against WCAG 2.2 at level AA, by automatic tests and by hand.',
        'We tried a screen reader, fourfold magnification, the keyboard and the reader’s own colours, on a computer and a telephone.',
      ),
      feedbackAnswer: 'You have an answer within two working days.',
      regulator: 'The supervisory authority for digital accessibility',
    },
  },
  'privacy-statement': {
    same: {
      officerEmail: 'dataskydd@isvagsverket.example',
      officerPhone: '+46846500450',
      complaintUrl: 'https://tillsyn.example/klagomal',
    },
    sv: { officerName: 'Greta Islund', regulator: 'tillsynsmyndigheten för dataskydd' },
    en: { officerName: 'Greta Islund', regulator: 'the supervisory authority for data protection' },
  },
  'social-media-rules': {
    same: {},
    sv: {
      lead: 'Här berättar vi om isen och vägarna där du redan är. Vill du ha svar i ett ärende, ring eller mejla i stället.',
      tone: paragraphs(
        'Fråga, rätta oss och diskutera gärna. Håll dig till isen och skriv så att den du svarar vill läsa vidare.',
        'Svarar någon annan än vi på en fråga står det för den personen. Våra svar är undertecknade med förnamn.',
      ),
      grounds: lines(
        'inlägg som bryter mot lagen eller mot kanalens egna villkor',
        'personnummer, ärendenummer, telefonnummer och annat som pekar ut någon',
        'uppgifter om andras hälsa, tro eller privatliv',
        'hot, kränkningar och uppmaningar att bege sig ut på stängd is',
        'reklam, och samma inlägg om och om igen',
        'sådant som inte hör till ämnet',
      ),
      records: paragraphs(
        'Det du skriver till oss kan bli en allmän handling som andra får läsa. Frågor och svar kopieras till vårt ärendesystem, ibland som skärmbild.',
        'När vi tar bort ett inlägg gallrar vi en handling. Därför sparar vi vad som stod, när det togs bort och varför.',
        'Skriver du om ditt eget ärende, och det betyder något för ärendet, läggs det dit.',
      ),
      rights: paragraphs(
        'Du kan be oss rätta eller radera det vi har sparat om dig, och få ett utdrag av det. Vad som ligger kvar i kanalen bestämmer kanalens ägare över.',
        'Ett utdrag gäller dina egna uppgifter. Vill du läsa vad andra har skrivit begär du en allmän handling, och då frågar vi inte vem du är.',
      ),
    },
    en: {
      lead: 'We tell about the ice and the roads where you already are. For an answer in a case, phone or e-mail us instead.',
      tone: paragraphs(
        'Ask, correct us and discuss. Keep to the ice, and write so that whoever you answer wants to read on.',
        'When somebody else answers a question, that person stands for it. Our own answers are signed with a first name.',
      ),
      grounds: lines(
        'posts that break the law or the channel’s own terms',
        'identity numbers, case numbers, telephone numbers and whatever else points to somebody',
        'details of other people’s health, faith or private lives',
        'threats, abuse and calls to go out on closed ice',
        'advertising, and the same post again and again',
        'what is off topic',
      ),
      records: paragraphs(
        'What you write to us may become a public record that others may read. Questions and answers are copied into our case system, at times as a screenshot.',
        'When we remove a post we dispose of a record. We therefore keep what it said, when it was removed and why.',
        'If you write about your own case, and it matters to the case, it is added there.',
      ),
      rights: paragraphs(
        'You may ask us to correct or erase what we have kept about you, and for an extract of it. What remains in the channel is up to the owner of the channel.',
        'An extract concerns your own data. To read what others have written, request a public record; we do not then ask who you are.',
      ),
    },
  },
};
