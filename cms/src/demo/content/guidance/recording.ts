import { html } from '../html.ts';
import type { DemoGuidance } from '../types.ts';

export const recording: DemoGuidance[] = [
  {
    language: 'sv',
    story: '06ad60e3-ebee-4355-824f-1e7568185522',
    kind: 'recording',
    slug: 'inspelning-av-olyckssamtal',
    title: 'Inspelning av olyckssamtal',
    lead: 'Efter en olycka på en isväg spelar vi in samtalet med dem som var med. Den som har deltagit kan få inspelningen och får också spela in själv.',
    html: html`
      <h2>Vår inspelning</h2>
      <p>Vi spelar in varje olyckssamtal och sparar inspelningen i fem år. Har du deltagit i samtalet kan du få den utan
      kostnad. Fyll i vår begäran om uppgifter, så får du inspelningen på ett usb-minne.</p>
      <p>Vi skickar aldrig en inspelning med e-post, för den innehåller uppgifter om dig som andra inte ska kunna läsa.
      Du kan också lyssna på den hos oss i Ytterby.</p>
      <p>Är du journalist och inte har deltagit behöver du en fullmakt från den som har det.</p>
      <h2>Din egen inspelning</h2>
      <p>Du får fotografera, filma och spela in ljud under ditt eget samtal, i det rum där samtalet hålls. Det du spelar
      in ska visa hur samtalet går till. Närbilder av handläggaren eller tolken som privatpersoner är inte
      tillåtna.</p>
      <p>Du får inte spela in före eller efter samtalet, i pauser, i väntrummet eller i korridoren. Där kan det finnas
      andra som har varit med om en olycka, och de har rätt att vara i fred.</p>
      <h2>Tänk på det här</h2>
      <ul>
        <li>Inspelningen får inte störa. Gör den det kan handläggaren avbryta samtalet.</li>
        <li>Ta inte med lampor, stativ eller personer som inte ska delta.</li>
        <li>Spelar du in med din telefon ansvarar du själv för att uppgifterna i den är säkra. Ska du inte spela in ber vi
        dig att stänga av telefonen.</li>
      </ul>
    `,
    files: [],
    changeNote: 'Inspelningen lämnas på usb-minne i stället för på cd-skiva.',
  },
  {
    language: 'en',
    story: '06ad60e3-ebee-4355-824f-1e7568185522',
    kind: 'recording',
    slug: 'recording-accident-interviews',
    title: 'Recording accident interviews',
    lead: 'After an accident on an ice road we record our interviews with those involved. If you took part you can have the recording, and you may make one of your own.',
    html: html`
      <h2>Our recording</h2>
      <p>We record every accident interview and keep the recording for five years. If you took part, you can have it free
      of charge. Fill in our request for information and you will receive it on a USB stick.</p>
      <p>We never send a recording by e-mail, because it holds information about you that others must not be able to
      read. You can also listen to it at our office in Ytterby.</p>
      <p>If you are a journalist and did not take part, you need a power of attorney from somebody who did.</p>
      <h2>Your own recording</h2>
      <p>You may take photographs, film and record sound during your own interview, in the room where it is held. What
      you record should show how the interview is conducted. Close-ups of the case officer or the interpreter as private
      persons are not allowed.</p>
      <p>You may not record before or after the interview, during breaks, in the waiting room or in the corridor. Other
      people who have been in an accident may be there, and they have a right to be left alone.</p>
      <h2>Keep in mind</h2>
      <ul>
        <li>Recording must not disturb. If it does, the case officer may stop the interview.</li>
        <li>Bring no lamps, no tripods and nobody who is not taking part.</li>
        <li>If you record with your telephone, keeping its contents safe is your own responsibility. If you are not
        recording, please switch it off.</li>
      </ul>
    `,
    files: [],
    changeNote: 'The recording is handed over on a USB stick instead of a CD.',
  },
];
