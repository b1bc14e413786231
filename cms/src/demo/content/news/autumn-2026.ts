import { html } from '../html.ts';
import type { DemoNewsItem } from '../types.ts';

/** May to November 2026. */
export const autumn2026: DemoNewsItem[] = [
  {
    language: 'sv',
    story: 'e6ee630e-6d86-49be-9734-b7ef44ca4838',
    slug: 'sa-gick-vintern-pa-isvagarna',
    title: 'Så gick vintern på isvägarna',
    lead: 'Elva av tolv planerade isvägar öppnade. De var öppna i 71 dagar i genomsnitt, och två av dem stängdes oplanerat. Det visar vår rapport om vintern 2025/2026.',
    html: html`
      <p>Vägen över Lillsundet öppnade aldrig, eftersom strömmen höll isen under 25 centimeter hela vintern. De två
      oplanerade stängningarna var sprickan i Gråsjön i februari och en dimma i mars som gjorde att ruskorna inte
      syntes.</p>
      <aside>
        <h2>Vintern i siffror</h2>
        <ul>
          <li>38 200 mätningar, ungefär lika många som förra vintern</li>
          <li>412 000 passager med bil</li>
          <li>9 bilar som var tyngre än viktgränsen stoppades vid nedfarten</li>
          <li>Ingen person skadades på en öppen isväg</li>
        </ul>
      </aside>
      <figure><blockquote>Ingen skadades, och det är vi glada över. Men i Gråsjön hade vi tur med klockslaget. En timme senare
      hade det varit mörkt.</blockquote>
      <figcaption>Elsa Drakenfelt, chef för avdelningen Isvägar</figcaption></figure>
      <p>Rapporten innehåller sex förslag. Det viktigaste är att mäta vattenståndet vid varje isväg.</p>
    `,
    kind: 'press-release',
    publishedAt: '2026-05-26T07:00:00.000Z',
    topics: ['agency', 'roads'],
    contacts: ['ekhage', 'rautavuo'],
    referenceNumber: 'IVV 2026/0160',
    related: ['tolv-isvagar-planeras-i-vinter', 'det-har-vet-vi-om-sprickan-i-grasjon'],
  },
  {
    language: 'en',
    story: 'e6ee630e-6d86-49be-9734-b7ef44ca4838',
    slug: 'how-the-winter-went-on-the-ice-roads',
    title: 'How the winter went on the ice roads',
    lead: 'Eleven of the twelve planned ice roads opened. They were open for 71 days on average, and two of them had to close unexpectedly, our report on the winter of 2025/2026 shows.',
    html: html`
      <p>The road across Lillsundet never opened, because the current kept the ice below 25 centimetres all winter. The
      two unplanned closures were the crack in Gråsjön in February and a fog in March that hid the markers.</p>
      <aside>
        <h2>The winter in figures</h2>
        <ul>
          <li>38,200 measurements, about as many as the winter before</li>
          <li>412,000 crossings by car</li>
          <li>9 cars above the weight limit were stopped at the shore</li>
          <li>Nobody was hurt on an open ice road</li>
        </ul>
      </aside>
      <figure><blockquote>Nobody was hurt, and we are glad of that. But at Gråsjön we were lucky with the hour. Sixty minutes
      later it would have been dark.</blockquote>
      <figcaption>Elsa Drakenfelt, head of the Ice Roads department</figcaption></figure>
      <p>The report makes six proposals. The most important is to measure the water level at every ice road.</p>
    `,
    kind: 'press-release',
    publishedAt: '2026-05-26T07:00:00.000Z',
    topics: ['agency', 'roads'],
    contacts: ['ekhage', 'rautavuo'],
    referenceNumber: 'IVV 2026/0160',
    related: ['twelve-ice-roads-planned-this-winter'],
  },
  {
    language: 'sv',
    story: 'be6ffbe5-7ad9-40a4-a4db-7407b05e18de',
    slug: 'nivagivare-satts-ut-vid-atta-isvagar',
    title: 'Nivågivare sätts ut vid åtta isvägar',
    lead: 'I sommar får åtta sjöar och fjärdar givare som larmar när vattnet snabbt stiger eller sjunker under isen.',
    html: html`
      <p>Givarna sitter på botten och skickar vattenståndet var femte minut. Larmet går till vägledningen, som har
      bemanning dygnet runt under säsongen och kan fälla bommarna på distans.</p>
      <p>Platserna är valda efter vinterns utredning av grund nära isvägarna. De återstående vägarna får givare nästa
      sommar.</p>
      <p>Hela arbetet kostar 3,1 miljoner kronor.</p>
    `,
    kind: 'news',
    publishedAt: '2026-06-16T08:00:00.000Z',
    topics: ['technology', 'safety'],
    contacts: ['rautavuo', 'norrby'],
    referenceNumber: 'IVV 2026/0171',
  },
  {
    language: 'sv',
    story: 'e30121fc-2b6d-4967-9dbd-9a8f5751ac26',
    slug: 'ny-skylt-visar-nar-isen-mattes',
    title: 'Ny skylt visar när isen mättes',
    lead: 'Alla nedfarter får i vinter en skylt som talar om när isen senast mättes. Tiden ska vara lätt att läsa från förarplatsen, också i mörker.',
    html: html`
      <p>I en undersökning i våras svarade fyra av tio förare att de inte visste hur gammalt mätvärdet på skylten var.
      Några trodde att siffrorna gällde hela vintern.</p>
      <p>Den nya skylten visar tre saker, alltid i samma ordning: öppen eller stängd, viktgräns, klockslag för den
      senaste mätningen. Är mätningen äldre än ett dygn blir skylten röd av sig själv.</p>
      <p>Förare, åkerier och synskadades egna prövare har varit med och valt form och storlek.</p>
    `,
    kind: 'news',
    publishedAt: '2026-09-08T07:15:00.000Z',
    topics: ['safety', 'technology'],
    contacts: ['rautavuo'],
    referenceNumber: '',
  },
  {
    language: 'sv',
    story: 'e0249874-23a5-443f-86ec-a15c79484682',
    slug: 'fyra-fragor-om-vinterns-isvagar',
    title: 'Fyra frågor om vinterns isvägar',
    lead: 'När öppnar vägarna? Får jag köra elbil? Vi svarar på det som flest undrar över inför säsongen.',
    html: html`
      <h2>När öppnar vägarna?</h2>
      <p>Det vet vi inte. De senaste tio åren har den första vägen öppnat mellan den 19 december och den 24 januari.</p>
      <h2>Får jag köra elbil på isen?</h2>
      <p>Ja, om bilen klarar viktgränsen. Elbilar är tyngre än de ser ut, så läs totalvikten i registreringsbeviset.</p>
      <h2>Varför får jag inte ha bälte på mig?</h2>
      <p>Du ska snabbt kunna ta dig ur bilen om den går genom isen. Det är därför hastigheten är så låg.</p>
      <h2>Kan jag cykla eller gå på isvägen?</h2>
      <p>Ja, där skylten visar det. Gå på vänster sida och bär reflex, precis som på en landsväg.</p>
    `,
    kind: 'news',
    publishedAt: '2026-10-20T07:00:00.000Z',
    topics: ['roads', 'safety'],
    contacts: ['tjarnlund'],
    referenceNumber: '',
  },
  {
    language: 'sv',
    story: '5fea1575-5c55-4ee2-befc-1954a35fa628',
    slug: 'fjorton-isvagar-planeras-den-har-vintern',
    title: 'Fjorton isvägar planeras den här vintern',
    lead: 'Två nya vägar tillkommer i vinter, till Hjortön och Västra Tallholmen. Åtta av de fjorton vägarna har nu larm för vattenstånd.',
    html: html`
      <p>De nya vägarna går till öar som i dag saknar förbindelse när färjan läggs upp för vintern. På Hjortön bor 64
      personer året runt, på Västra Tallholmen 22.</p>
      <figure><blockquote>För den som bor på en ö är isvägen skillnaden mellan att hämta posten och att vänta på
      den.</blockquote>
      <figcaption>Elsa Drakenfelt, chef för avdelningen Isvägar</figcaption></figure>
      <p>Lillsundet, där isen aldrig blev tjock nog förra vintern, är inte längre med i planen. Mätningarna börjar den 7
      december.</p>
    `,
    kind: 'press-release',
    publishedAt: '2026-11-10T08:00:00.000Z',
    topics: ['roads'],
    contacts: ['tjarnlund', 'rautavuo'],
    referenceNumber: 'IVV 2026/0305',
  },
  {
    language: 'en',
    story: '5fea1575-5c55-4ee2-befc-1954a35fa628',
    slug: 'fourteen-ice-roads-planned-this-winter',
    title: 'Fourteen ice roads planned this winter',
    lead: 'Two new roads are added this winter, to Hjortön and Västra Tallholmen. Eight of the fourteen roads now have an alarm for the water level.',
    html: html`
      <p>The new roads lead to islands that have no connection once the ferry is laid up for the winter. Hjortön has 64
      people living there all year, Västra Tallholmen 22.</p>
      <figure><blockquote>To somebody who lives on an island, the ice road is the difference between fetching the post and
      waiting for it.</blockquote>
      <figcaption>Elsa Drakenfelt, head of the Ice Roads department</figcaption></figure>
      <p>Lillsundet, where the ice never grew thick enough last winter, is no longer in the plan. Measurements begin on 7
      December.</p>
    `,
    kind: 'press-release',
    publishedAt: '2026-11-10T08:00:00.000Z',
    topics: ['roads'],
    contacts: ['tjarnlund', 'rautavuo'],
    referenceNumber: 'IVV 2026/0305',
  },
  {
    language: 'sv',
    story: '43c32539-ea5f-40a1-8a6e-7e5b055db8fb',
    slug: 'pressvisning-sa-mater-vi-isen',
    title: 'Pressvisning: så mäter vi isen',
    lead: 'Välkommen till vår provhall torsdag den 26 november klockan 10. Du får borra själv, se radarsläden och fråga ismätarna.',
    html: html`
      <p>I provhallen fryser vi is i en 40 meter lång bassäng, så att nya ismätare kan öva innan sjöarna har lagt sig.
      Visningen tar ungefär en timme. Det går bra att filma och fotografera.</p>
      <h2>Praktiskt</h2>
      <ul>
        <li>Plats: provhallen, Isgatan 4, Ytterby</li>
        <li>Temperaturen i hallen är 12 minusgrader. Vi lånar ut overall och stövlar.</li>
        <li>Hallen har ramp och hiss. Säg till om du behöver något mer för att kunna vara med.</li>
      </ul>
      <p>Anmäl dig senast onsdag den 25 november till
      <a href="mailto:press@isvagsverket.example">press@isvagsverket.example</a>.</p>
    `,
    kind: 'invitation',
    publishedAt: '2026-11-17T09:00:00.000Z',
    topics: ['measurements', 'technology'],
    contacts: ['rautavuo', 'norrby'],
    referenceNumber: '',
  },
  {
    language: 'en',
    story: '43c32539-ea5f-40a1-8a6e-7e5b055db8fb',
    slug: 'press-visit-how-we-measure-the-ice',
    title: 'Press visit: how we measure the ice',
    lead: 'Welcome to our test hall on Thursday 26 November at 10:00. You can drill for yourself, see the radar sledge and put questions to the surveyors.',
    html: html`
      <p>In the test hall we freeze ice in a pool 40 metres long, so that new surveyors can practise before the lakes
      have frozen. The visit takes about an hour. You may film and take photographs.</p>
      <h2>Practical matters</h2>
      <ul>
        <li>Place: the test hall, Isgatan 4, Ytterby</li>
        <li>The hall is kept at minus 12 degrees. We lend you overalls and boots.</li>
        <li>There is a ramp and a lift. Tell us if you need anything else to take part.</li>
      </ul>
      <p>Sign up by Wednesday 25 November at
      <a href="mailto:press@isvagsverket.example">press@isvagsverket.example</a>. The visit is held in Swedish; our
      staff answer questions in English.</p>
    `,
    kind: 'invitation',
    publishedAt: '2026-11-17T09:00:00.000Z',
    topics: ['measurements', 'technology'],
    contacts: ['rautavuo', 'norrby'],
    referenceNumber: '',
  },
  {
    language: 'sv',
    story: 'a2eb0f13-d2df-41ee-9bd9-5cc007fd496b',
    slug: 'vanta-med-isen-i-helgen',
    title: 'Vänta med isen i helgen',
    lead: 'De senaste nätternas kyla har lagt is på många vikar. Den är tunn och ojämn. Ingen isväg är öppen.',
    html: html`
      <p>Våra första provborrningar visar mellan två och sju centimeter is, ofta med snö ovanpå. Snön gör att isen växer
      långsamt och att det inte syns var den är som svagast.</p>
      <p>Vid broar, vassar, uddar och utlopp kan det vara öppet vatten under ett tunt lager snö. Där fryser det sist.</p>
      <p>Är du ändå vid vattnet: ha isdubbar, kasta ut en lina till den som har gått igenom och ring 112. Gå inte ut
      själv.</p>
    `,
    kind: 'news',
    publishedAt: '2026-11-20T12:30:00.000Z',
    topics: ['safety'],
    contacts: ['ekhage', 'tjarnlund'],
    referenceNumber: '',
  },
];
