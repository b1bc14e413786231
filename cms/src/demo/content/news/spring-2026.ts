import { html } from '../html.ts';
import type { DemoNewsItem } from '../types.ts';

/** January to April 2026, the season on the ice. */
export const spring2026: DemoNewsItem[] = [
  {
    language: 'sv',
    story: '5d0b051f-f145-4fcf-b8c3-46de5d03e0a0',
    slug: 'vinterns-forsta-isvag-oppnar-over-yttersundet',
    title: 'Vinterns första isväg öppnar över Yttersundet',
    lead: 'I dag klockan 10 öppnar isvägen över Yttersundet för bilar upp till två ton. Resan mellan Ytterby och Sundön blir 47 kilometer kortare.',
    html: html`
      <p>Isen är som tunnast 27 centimeter, fördelat på 21 centimeter kärnis och resten stöpis. Det ger god marginal för
      den viktgräns som gäller nu.</p>
      <p>Vägen är öppen dygnet runt. Vi mäter isen varje morgon och stänger om något mätvärde går under gränsen.
      Hastigheten är högst 30 kilometer i timmen, eftersom en snabbare bil trycker en våg av vatten framför sig under
      isen.</p>
      <p>Nästa väg på tur är den över Gråsjön, som väntas öppna inom två veckor.</p>
    `,
    kind: 'press-release',
    publishedAt: '2026-01-08T08:30:00.000Z',
    topics: ['roads'],
    contacts: ['tjarnlund'],
    referenceNumber: 'IVV 2026/0007',
  },
  {
    language: 'en',
    story: '5d0b051f-f145-4fcf-b8c3-46de5d03e0a0',
    slug: 'first-ice-road-of-the-winter-opens-across-yttersundet',
    title: 'First ice road of the winter opens across Yttersundet',
    lead: 'At 10:00 today the ice road across Yttersundet opens to cars of up to two tonnes. It shortens the journey between Ytterby and Sundön by 47 kilometres.',
    html: html`
      <p>At its thinnest the ice is 27 centimetres, of which 21 are clear ice and the rest snow ice. That leaves a good
      margin for the present weight limit.</p>
      <p>The road is open around the clock. We measure the ice every morning and close the road if any reading falls
      below the limit. The speed limit is 30 kilometres an hour, because a faster car pushes a wave of water ahead of
      it under the ice.</p>
      <p>The next road in turn is the one across Gråsjön, which is expected to open within two weeks.</p>
    `,
    kind: 'press-release',
    publishedAt: '2026-01-08T08:30:00.000Z',
    topics: ['roads'],
    contacts: ['tjarnlund'],
    referenceNumber: 'IVV 2026/0007',
  },
  {
    language: 'sv',
    story: '05491503-d0de-40f5-a63f-32f41734bfc6',
    slug: 'fem-isvagar-tal-nu-fyra-ton',
    title: 'Fem isvägar tål nu fyra ton',
    lead: 'Två veckors sträng kyla har gjort isen tjockare. Från i dag höjs viktgränsen till fyra ton på fem vägar.',
    html: html`
      <p>Höjningen gäller vägarna över Yttersundet, Gråsjön, Hjortfjärden, Tallholmsviken och mellan Kallviken och
      Norrholmen. Där är isen nu minst 40 centimeter i varje mätpunkt.</p>
      <p>Fyra ton är den högsta gräns som vi använder. Den räcker för en skåpbil eller en lätt ambulans, men inte för
      lastbilar. Tyngre transporter får fortfarande köra runt.</p>
      <p>På de övriga fyra öppna vägarna är gränsen två ton som tidigare.</p>
    `,
    kind: 'news',
    publishedAt: '2026-01-27T10:00:00.000Z',
    topics: ['roads', 'measurements'],
    contacts: ['tjarnlund'],
    referenceNumber: 'IVV 2026/0031',
  },
  {
    language: 'sv',
    story: '5bc54266-18f5-49db-b922-59f11b96acf3',
    slug: 'isvagen-over-grasjon-stangd-efter-spricka',
    title: 'Isvägen över Gråsjön är stängd efter en spricka',
    lead: 'En spricka tvärs över vägbanan upptäcktes i dag klockan 16.20 vid kilometer 3. Vägen är stängd tills vidare. Ingen person är skadad.',
    html: html`
      <p>Sju bilar med sammanlagt elva personer var på isen när sprickan upptäcktes. Alla var i land klockan 17.05.
      Bommarna är nere på båda sidor och bevakas under natten.</p>
      <p>Ismätarna går ut så snart det ljusnar. Innan de har mätt kan vi inte säga hur länge vägen är stängd.</p>
      <p>Pressjouren svarar dygnet runt så länge händelsen pågår, på 08-465 004 10.</p>
    `,
    kind: 'press-release',
    publishedAt: '2026-02-14T16:40:00.000Z',
    topics: ['roads', 'safety'],
    contacts: ['ekhage'],
    referenceNumber: 'IVV 2026/0058',
    event: 'crack',
  },
  {
    language: 'en',
    story: '5bc54266-18f5-49db-b922-59f11b96acf3',
    slug: 'ice-road-across-grasjon-closed-because-of-a-crack',
    title: 'Ice road across Gråsjön closed because of a crack',
    lead: 'A crack across the carriageway was found at 16:20 today at kilometre 3. The road is closed until further notice. Nobody has been hurt.',
    html: html`
      <p>Seven cars with eleven people in all were on the ice when the crack was found. Everyone was ashore by 17:05.
      The barriers are down on both sides and are guarded through the night.</p>
      <p>Our surveyors go out at first light. Until they have measured, we cannot say how long the road will stay
      closed.</p>
      <p>The press line answers around the clock for as long as the event lasts, on +46 8 465 004 10.</p>
    `,
    kind: 'press-release',
    publishedAt: '2026-02-14T16:52:00.000Z',
    topics: ['roads', 'safety'],
    contacts: ['ekhage'],
    referenceNumber: 'IVV 2026/0058',
    event: 'crack',
  },
  {
    language: 'sv',
    story: '69d187ff-f8c6-4618-ae24-7f5f8eb4022b',
    slug: 'det-har-vet-vi-om-sprickan-i-grasjon',
    title: 'Det här vet vi om sprickan i Gråsjön',
    lead: 'Sprickan är 1,4 kilometer lång och berodde på att vattnet i sjön sjönk hastigt. Vägen får en ny sträckning.',
    html: html`
      <p>Vattenståndet i Gråsjön sjönk 30 centimeter på sex timmar under lördagen. Isen låg kvar på grundet vid
      Storhällan medan den sänktes på djupare vatten, och brast längs kanten.</p>
      <figure><blockquote>Våra mätningar visade tjock is, och isen var tjock. Det vi inte såg var vattnet under den. Det ska vi
      göra något åt.</blockquote>
      <figcaption>Sixten Norrby, chef för mätenheten</figcaption></figure>
      <h2>Vad händer nu?</h2>
      <ol>
        <li>Vi mäter en ny sträckning, 400 meter söder om grundet.</li>
        <li>Vi sätter ut en nivågivare som larmar om vattnet sjunker mer än tio centimeter på en timme.</li>
        <li>Vi utreder om fler vägar passerar liknande grund.</li>
      </ol>
      <p>Vi lämnar nästa besked senast tisdag klockan 12.</p>
    `,
    kind: 'statement',
    publishedAt: '2026-02-15T14:00:00.000Z',
    topics: ['safety', 'measurements'],
    contacts: ['ekhage', 'norrby'],
    referenceNumber: 'IVV 2026/0058',
    event: 'crack',
    related: ['isvagen-over-grasjon-stangd-efter-spricka'],
  },
  {
    language: 'sv',
    story: 'f957af2b-693b-4486-8a47-b5f1b9c7aaf6',
    slug: 'vagen-over-grasjon-oppnar-med-ny-strackning',
    title: 'Vägen över Gråsjön öppnar igen med ny sträckning',
    lead: 'I dag klockan 8 öppnar isvägen över Gråsjön igen. Den går nu 400 meter längre söderut och har fått larm för vattenstånd.',
    html: html`
      <p>Isen på den nya sträckningen är minst 44 centimeter tjock. Viktgränsen är ändå två ton den första veckan, så att
      vi hinner se hur isen rör sig när vattnet stiger och sjunker.</p>
      <p>Den gamla sträckningen är avspärrad och ruskorna är borttagna. Följ de nya ruskorna, även om hjulspåren i snön
      leder åt ett annat håll.</p>
    `,
    kind: 'press-release',
    publishedAt: '2026-02-19T06:30:00.000Z',
    topics: ['roads'],
    contacts: ['tjarnlund'],
    referenceNumber: 'IVV 2026/0058',
    related: ['det-har-vet-vi-om-sprickan-i-grasjon', 'isvagen-over-grasjon-stangd-efter-spricka'],
  },
  {
    language: 'en',
    story: 'f957af2b-693b-4486-8a47-b5f1b9c7aaf6',
    slug: 'ice-road-across-grasjon-reopens-on-a-new-route',
    title: 'Ice road across Gråsjön reopens on a new route',
    lead: 'The ice road across Gråsjön reopens at 08:00 today. It now runs 400 metres further south, and an alarm watches the water level.',
    html: html`
      <p>The ice on the new route is at least 44 centimetres thick. Even so, the weight limit is two tonnes for the first
      week, so that we can see how the ice moves as the water rises and falls.</p>
      <p>The old route is blocked and its markers have been taken away. Follow the new markers, even where wheel tracks
      in the snow lead elsewhere.</p>
    `,
    kind: 'press-release',
    publishedAt: '2026-02-19T06:45:00.000Z',
    topics: ['roads'],
    contacts: ['tjarnlund'],
    referenceNumber: 'IVV 2026/0058',
    related: ['ice-road-across-grasjon-closed-because-of-a-crack'],
  },
  {
    language: 'sv',
    story: '591a5a4e-edb8-4156-ac1c-41f24a17e9d5',
    slug: 'varsolen-stanger-isvagar-pa-eftermiddagen',
    title: 'Vårsolen stänger isvägar på eftermiddagen',
    lead: 'Från i dag är sex isvägar stängda mellan klockan 12 och 20. Solen gör isen svagare på dagen, även när den är lika tjock som förut.',
    html: html`
      <p>I mars värmer solen så mycket att isen luckras upp inifrån. Den kan vara en halv meter tjock och ändå bära sämre
      än 30 centimeter i januari. På natten fryser den ihop igen.</p>
      <p>Därför mäter vi nu isens hållfasthet och inte bara dess tjocklek. Bommarna fälls klockan 12. De som är på isen
      då får köra i land i lugn takt.</p>
      <p>Utryckningsfordon hänvisas till landvägen även under de stängda timmarna.</p>
    `,
    kind: 'news',
    publishedAt: '2026-03-17T08:00:00.000Z',
    topics: ['roads', 'safety'],
    contacts: ['tjarnlund'],
    referenceNumber: 'IVV 2026/0093',
  },
  {
    language: 'sv',
    story: '3379a4ee-ba7d-4614-9a9f-264944e42b60',
    slug: 'sasongens-sista-isvag-har-stangt',
    title: 'Säsongens sista isväg har stängt',
    lead: 'I går kväll fälldes bommen vid Hjortfjärden. Därmed är alla isvägar stängda för säsongen.',
    html: html`
      <p>Vägen över Hjortfjärden var öppen i 79 dagar, längst av alla i vinter. Skyltar och ruskor tas in under veckan.
      Det som blir kvar sjunker eller flyter i land, så hör gärna av dig om du hittar något av vårt på stranden.</p>
      <p>Hjulspåren syns ofta länge efter att vägen har stängt. De säger ingenting om isen. Gå inte ut på den.</p>
    `,
    kind: 'press-release',
    publishedAt: '2026-04-14T07:00:00.000Z',
    topics: ['roads'],
    contacts: ['tjarnlund'],
    referenceNumber: 'IVV 2026/0127',
  },
];
