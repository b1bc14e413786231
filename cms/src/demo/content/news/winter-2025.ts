import { html } from '../html.ts';
import type { DemoNewsItem } from '../types.ts';

/** November and December 2025. */
export const winter2025: DemoNewsItem[] = [
  {
    language: 'sv',
    story: 'ffb8fe7f-ea5c-48fc-b8cb-ca6ba99c9493',
    slug: 'tolv-isvagar-planeras-i-vinter',
    title: 'Tolv isvägar planeras i vinter',
    lead: 'Isvägsverket planerar att öppna tolv isvägar under vintern 2025/2026. Den första kan öppna strax efter nyår, om kylan håller i sig.',
    html: html`
      <p>Tillsammans är de tolv vägarna 68 kilometer långa. Alla utom en går samma sträckning som förra vintern. Vägen
      mellan Kallviken och Norrholmen flyttas 600 meter norrut, bort från en ström som har tunnat ut isen två år i rad.</p>
      <figure><blockquote>Vi öppnar aldrig en väg efter kalendern. Vi öppnar när borrhålen säger att isen håller, längs hela
      vägen.</blockquote>
      <figcaption>Elsa Drakenfelt, chef för avdelningen Isvägar</figcaption></figure>
      <h2>Så går det till</h2>
      <p>En isväg öppnar när isen är minst 25 centimeter tjock i varje mätpunkt. Då får bilar som väger högst två ton
      köra. Viktgränsen höjs i takt med att isen växer, och aldrig till mer än fyra ton.</p>
      <p>Mätningarna börjar i december. Läget på varje väg står på vår webbplats och på skylten vid nedfarten.</p>
    `,
    kind: 'press-release',
    publishedAt: '2025-11-18T08:00:00.000Z',
    topics: ['roads'],
    contacts: ['tjarnlund'],
    referenceNumber: 'IVV 2025/0412',
  },
  {
    language: 'en',
    story: 'ffb8fe7f-ea5c-48fc-b8cb-ca6ba99c9493',
    slug: 'twelve-ice-roads-planned-this-winter',
    title: 'Twelve ice roads planned this winter',
    lead: 'The Ice Road Agency plans to open twelve ice roads in the winter of 2025/2026. The first may open soon after New Year, if the cold lasts.',
    html: html`
      <p>Together the twelve roads are 68 kilometres long. All but one follow the same route as last winter. The road
      between Kallviken and Norrholmen moves 600 metres north, away from a current that has thinned the ice two years
      running.</p>
      <figure><blockquote>We never open a road by the calendar. We open it when the drill holes say that the ice will carry,
      all the way across.</blockquote>
      <figcaption>Elsa Drakenfelt, head of the Ice Roads department</figcaption></figure>
      <h2>How a road is opened</h2>
      <p>An ice road opens when the ice is at least 25 centimetres thick at every measuring point. Cars of at most two
      tonnes may then use it. The limit is raised as the ice grows, and never above four tonnes.</p>
      <p>Measurements begin in December. The state of each road is shown on our website and on the sign where the road
      leaves the shore.</p>
    `,
    kind: 'press-release',
    publishedAt: '2025-11-18T08:00:00.000Z',
    topics: ['roads'],
    contacts: ['tjarnlund'],
    referenceNumber: 'IVV 2025/0412',
  },
  {
    language: 'sv',
    story: '71f02c5d-707c-433d-b918-0cd869ad66c8',
    slug: 'matningarna-pa-isen-har-borjat',
    title: 'Mätningarna på isen har börjat',
    lead: 'I dag går de första ismätarna ut. Under de närmaste veckorna borrar de vid 340 mätpunkter för att se var det går att dra vinterns vägar.',
    html: html`
      <p>Ismätarna arbetar alltid två och två, med flytdräkt, lina och radio. I varje mätpunkt borrar de ett hål, mäter
      isens tjocklek och noterar vad den består av. Klar kärnis bär bäst. Stöpis, som bildas av blöt snö, räknas bara
      till hälften.</p>
      <p>Mellan mätpunkterna drar de en radarsläde som visar om isen är tunnare någonstans på vägen. Hittar de en svag
      plats borrar de tätare där.</p>
      <p>Mätvärdena publiceras som öppna data varje natt. Ett mätvärde säger hur isen var just då, på just den platsen.
      Det betyder inte att isen bär någon annanstans.</p>
    `,
    kind: 'news',
    publishedAt: '2025-12-09T07:30:00.000Z',
    topics: ['measurements'],
    contacts: ['rautavuo', 'norrby'],
    referenceNumber: '',
  },
  {
    language: 'sv',
    story: 'a35d25a7-ddf0-4b1f-91f7-346d55042e6a',
    slug: 'kor-inte-ut-innan-vagen-ar-oppnad',
    title: 'Kör inte ut innan vägen är öppnad',
    lead: 'Ruskor i isen betyder inte att vägen är öppen. Inför jul- och nyårshelgerna påminner Isvägsverket om vad som gäller.',
    html: html`
      <p>När vi stakar ut en isväg sätter vi granruskor längs sträckningen. Det gör vi flera veckor innan isen bär en
      bil. Vägen är öppen först när skylten vid nedfarten är grön och bommen är uppe.</p>
      <h2>Innan du kör ut</h2>
      <ul>
        <li>Läs skylten. Där står viktgränsen, hastigheten och när isen senast mättes.</li>
        <li>Ta av dig säkerhetsbältet och kör med nedvevade rutor.</li>
        <li>Håll 50 meters avstånd till bilen framför och stanna inte på isen.</li>
        <li>Ha isdubbar om halsen. Det gäller även dem som åker med.</li>
      </ul>
      <p>Ser du en bil på en stängd väg: gå inte ut. Ring 112.</p>
    `,
    kind: 'news',
    publishedAt: '2025-12-19T09:15:00.000Z',
    topics: ['safety', 'roads'],
    contacts: ['ekhage', 'tjarnlund'],
    referenceNumber: '',
  },
];
