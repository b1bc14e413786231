import { html } from '../html.ts';
import type { DemoGuidance } from '../types.ts';

export const documentRequest: DemoGuidance[] = [
  {
    language: 'sv',
    story: '74f25cba-3f8d-4937-8abd-313a92c2fcd8',
    kind: 'document-request',
    slug: 'begar-ut-allmanna-handlingar',
    title: 'Begär ut allmänna handlingar',
    lead: 'Du har rätt att läsa våra allmänna handlingar. Du behöver inte säga vem du är eller vad du ska ha dem till.',
    html: html`
      <p>Beskriv vad du söker så noga du kan: ett ärendenummer, en isväg, en tid eller ett namn. Vi hjälper dig gärna att
      formulera din begäran, och du får titta i vårt diarium.</p>
      <h2>Så här gör du</h2>
      <ol>
        <li>Mejla, ring eller kom till oss i Ytterby.</li>
        <li>Vi letar fram handlingarna och prövar om något i dem är sekretessbelagt. Det gör vi skyndsamt, oftast samma
        dag.</li>
        <li>Du får läsa dem gratis på plats eller få dem skickade.</li>
      </ol>
      <p>Lämnar vi inte ut allt får du veta varför. Du kan då begära ett skriftligt beslut och överklaga det.</p>
      <h2>När vi behöver veta mer</h2>
      <p>Vi frågar vem du är bara om det har betydelse för om uppgifterna får lämnas ut, till exempel om du har en
      fullmakt. Frågan ställer vi först när vi vet vad du vill ha.</p>
      <h2>Uppgifter om dig själv</h2>
      <p>Vill du veta vilka personuppgifter vi har om dig gäller andra regler. Begär ett registerutdrag, så får du svar
      inom en månad.</p>
      <p>Pressjourens lista över samtal och frågor är också en allmän handling. Telefonnummer i den gallras.</p>
    `,
    files: [],
  },
  {
    language: 'en',
    story: '74f25cba-3f8d-4937-8abd-313a92c2fcd8',
    kind: 'document-request',
    slug: 'request-official-documents',
    title: 'Request official documents',
    lead: 'You have the right to read our official documents. You need not say who you are or what you want them for.',
    html: html`
      <p>Describe what you are looking for as closely as you can: a case number, an ice road, a time or a name. We are
      glad to help you word your request, and you may look in our register.</p>
      <h2>What to do</h2>
      <ol>
        <li>E-mail us, phone us or come to our office in Ytterby.</li>
        <li>We find the documents and check whether anything in them is secret. We do so promptly, mostly on the same
        day.</li>
        <li>You read them free of charge at our office, or have them sent to you.</li>
      </ol>
      <p>If we do not disclose everything, we tell you why. You may then ask for a written decision and appeal against
      it.</p>
      <h2>When we need to know more</h2>
      <p>We ask who you are only if it matters for whether the information may be disclosed, for example because you hold
      a power of attorney. We ask it only once we know what you want.</p>
      <h2>Information about yourself</h2>
      <p>Other rules apply if you want to know which personal data we hold about you. Ask for an extract, and you will
      have an answer within a month.</p>
      <p>The press line’s list of calls and questions is an official document too. Telephone numbers in it are
      erased.</p>
    `,
    files: [],
  },
];
