import { html } from '../html.ts';
import type { DemoGuidance } from '../types.ts';

export const powerOfAttorney: DemoGuidance[] = [
  {
    language: 'sv',
    story: '88bba7d8-11a6-4309-a983-c361e3e109ac',
    kind: 'power-of-attorney',
    slug: 'fullmakt-for-journalister',
    title: 'Fullmakt för journalister',
    lead: 'Vill du att vi berättar om en enskild persons ärende behöver du en fullmakt från den personen. Här står vad fullmakten måste innehålla.',
    html: html`
      <p>Uppgifter om enskilda kan vara skyddade av sekretess. Den som uppgifterna handlar om kan häva skyddet för din
      räkning. Då kan vi ofta visa handlingar, och också förklara varför vi har gjort som vi har gjort.</p>
      <p>För handlingar som inte är skyddade behöver du ingen fullmakt, och du behöver inte säga vem du är.</p>
      <h2>Fullmakten måste innehålla</h2>
      <ul>
        <li><strong>Samtycke.</strong> Det ska framgå att personen går med på att vi lämnar ut uppgifterna.</li>
        <li><strong>Mottagare.</strong> Namnet på den som får ta del av dem. En hel redaktion räcker inte.</li>
        <li><strong>Vad det gäller.</strong> Vilket ärende eller vilka handlingar.</li>
        <li><strong>Gränser.</strong> Hur länge fullmakten gäller, eller vad den inte omfattar.</li>
        <li><strong>Underskrift.</strong> Personens egen, inte ett ombuds.</li>
      </ul>
      <h2>Fullmakten bör innehålla</h2>
      <ul>
        <li>personens namnförtydligande och personnummer, så att vi hittar rätt person</li>
        <li>ärendenumret, om personen har det</li>
        <li>ett besked om vi också får kommentera ärendet i intervjuer.</li>
      </ul>
      <h2>Så prövar vi den</h2>
      <p>Lagen kräver ingen särskild form, så du behöver inte använda vår blankett. Men fullmakten ska vara nyligen
      skriven och gälla just det här ärendet. En fullmakt för ”allt som finns” tar vi inte emot, för då kan personen
      inte ha vetat vad samtycket omfattade.</p>
      <p>Finns det flera personer i ärendet behövs en fullmakt från var och en. Annars lämnar vi bara ut det som rör den
      som har skrivit under. För barn skriver vårdnadshavarna under, och vi väger alltid in barnets eget bästa.</p>
      <p>Personen kan ta tillbaka fullmakten när som helst. Skicka den till
      <a href="mailto:press@isvagsverket.example">press@isvagsverket.example</a> eller ring pressjouren.</p>
    `,
    files: ['power-of-attorney-example-sv'],
  },
  {
    language: 'en',
    story: '88bba7d8-11a6-4309-a983-c361e3e109ac',
    kind: 'power-of-attorney',
    slug: 'power-of-attorney-for-journalists',
    title: 'Power of attorney for journalists',
    lead: 'If you want us to speak about one person’s case, you need a power of attorney from that person. This page says what it must contain.',
    html: html`
      <p>Information about individuals may be protected by secrecy. The person whom it concerns can lift that protection
      for you. We can then often show you documents, and also explain why we acted as we did.</p>
      <p>For documents that are not protected you need no power of attorney, and you need not say who you are.</p>
      <h2>It must contain</h2>
      <ul>
        <li><strong>Consent.</strong> It must be clear that the person agrees to our disclosing the information.</li>
        <li><strong>A recipient.</strong> The name of the person who may receive it. A whole newsroom is not enough.</li>
        <li><strong>The subject.</strong> Which case, or which documents.</li>
        <li><strong>Limits.</strong> How long it is valid, or what it leaves out.</li>
        <li><strong>A signature.</strong> The person’s own, not that of a representative.</li>
      </ul>
      <h2>It should contain</h2>
      <ul>
        <li>the person’s name in block letters and personal identity number, so that we find the right person</li>
        <li>the case number, if the person has it</li>
        <li>whether we may also comment on the case in interviews.</li>
      </ul>
      <h2>How we assess it</h2>
      <p>The law asks for no particular form, so you need not use ours. But it must have been written recently and for
      this case. We do not accept one for “everything you hold”, since the person cannot then have known what the
      consent covered.</p>
      <p>Where several people appear in a case, each must give a power of attorney. Otherwise we disclose only what
      concerns the one who signed. For children the guardians sign, and we always weigh the child’s own interest.</p>
      <p>The person may withdraw it at any time. Send it to
      <a href="mailto:press@isvagsverket.example">press@isvagsverket.example</a> or phone the press line.</p>
    `,
    files: ['power-of-attorney-example-en'],
  },
];
