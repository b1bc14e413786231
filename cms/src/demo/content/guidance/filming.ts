import { html } from '../html.ts';
import type { DemoGuidance } from '../types.ts';

export const filming: DemoGuidance[] = [
  {
    language: 'sv',
    story: '3124fae2-4190-47e2-9ce2-05a264a6ec35',
    kind: 'filming',
    slug: 'filma-och-fotografera-pa-isen',
    title: 'Filma och fotografera på isen',
    lead: 'Du får filma från stranden och vid nedfarterna utan att fråga oss. Ska du arbeta ute på isen behöver du säga till först.',
    html: html`
      <h2>Utan att fråga</h2>
      <p>Stränder, nedfarter och parkeringar vid isvägarna är öppna för alla. Där får du filma när du vill. Det gäller
      också vår personal när den arbetar, men fråga gärna innan du filmar någon på nära håll.</p>
      <h2>Efter överenskommelse</h2>
      <ul>
        <li><strong>På en öppen isväg.</strong> Det är förbjudet att stanna. Vi kan följa med och spärra av en
        sträcka.</li>
        <li><strong>Med ismätarna.</strong> Vi lånar ut flytdräkt och håller en kort säkerhetsgenomgång.</li>
        <li><strong>I vägledningens kontrollrum.</strong> Skärmar med uppgifter om enskilda släcks medan du filmar.</li>
      </ul>
      <p>Hör av dig minst en arbetsdag i förväg. Under en pågående händelse svarar pressjouren direkt.</p>
      <h2>Inte alls</h2>
      <p>Ingen får gå ut på en stängd isväg, inte heller för att filma. I våra väntrum är det förbjudet att filma,
      eftersom den som sitter där ska få vara i fred.</p>
      <h2>Drönare</h2>
      <p>De vanliga reglerna för drönare gäller. Vi ber dig att landa när mätning, bärgning eller räddning pågår, för
      då flyger vi själva.</p>
    `,
    files: [],
  },
  {
    language: 'en',
    story: '3124fae2-4190-47e2-9ce2-05a264a6ec35',
    kind: 'filming',
    slug: 'filming-and-photographing-on-the-ice',
    title: 'Filming and photographing on the ice',
    lead: 'You may film from the shore and where the roads leave it without asking us. To work out on the ice, tell us first.',
    html: html`
      <h2>Without asking</h2>
      <p>Shores, ramps and car parks at the ice roads are open to all. You may film there whenever you like, our staff at
      work included, though we ask you to check with them before a close-up.</p>
      <h2>By arrangement</h2>
      <ul>
        <li><strong>On an open ice road.</strong> Stopping is forbidden. We can come with you and close off a
        stretch.</li>
        <li><strong>With the surveyors.</strong> We lend you a flotation suit and give a short safety briefing.</li>
        <li><strong>In the control room.</strong> Screens that show information about individuals are turned off while you
        film.</li>
      </ul>
      <p>Contact us at least one working day ahead. During an ongoing event the press line answers at once.</p>
      <h2>Not at all</h2>
      <p>Nobody may go out on a closed ice road, not even to film. Filming is forbidden in our waiting rooms, because
      those who sit there are to be left alone.</p>
      <h2>Drones</h2>
      <p>The ordinary rules for drones apply. We ask you to land while measuring, salvage or rescue is under way, since we
      fly then ourselves.</p>
    `,
    files: [],
  },
];
