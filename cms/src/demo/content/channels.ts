import type { DemoChannel } from './types.ts';

export const channels: DemoChannel[] = [
  {
    name: 'Isläget',
    url: 'https://social.example/@islaget',
    purpose: {
      sv: 'Här skriver vi så snart en isväg öppnar, stänger eller får en ny viktgräns. Kontot är det snabbaste sättet att följa läget under en pågående händelse.',
      en: 'We post here as soon as an ice road opens, closes or gets a new weight limit. During an ongoing event this account is the fastest way to follow the situation.',
    },
    answered: {
      sv: 'Vi läser och svarar vardagar kl. 8.00–17.00, och dygnet runt under en pågående händelse.',
      en: 'We read and answer on weekdays, 08:00–17:00, and around the clock during an ongoing event.',
    },
    moderated: true,
    order: 1,
  },
  {
    name: 'Isvägsverket i bild',
    url: 'https://bilder.example/isvagsverket',
    purpose: {
      sv: 'Bilder och korta filmer från mätningar och vägarbeten på isen. Bilderna får användas fritt om du anger fotografens namn.',
      en: 'Pictures and short films from measurements and road works on the ice. You may use them freely if you give the name of the photographer.',
    },
    answered: {
      sv: 'Frågor i kommentarerna besvaras inom två arbetsdagar.',
      en: 'Questions in the comments are answered within two working days.',
    },
    moderated: true,
    order: 2,
  },
  {
    name: 'Jobba på isen',
    url: 'https://arbete.example/isvagsverket',
    purpose: {
      sv: 'För dig som vill arbeta hos oss: lediga tjänster, säsongsarbete som ismätare och berättelser från vår vardag.',
      en: 'For those who want to work with us: vacancies, seasonal work as an ice surveyor and stories from our days.',
    },
    answered: {
      sv: 'Frågor om en tjänst besvaras av den kontaktperson som står i annonsen.',
      en: 'Questions about a post are answered by the contact named in the advertisement.',
    },
    moderated: true,
    order: 3,
  },
  {
    name: 'Isdata öppet',
    url: 'https://kod.example/isdata',
    purpose: {
      sv: 'Mätvärden och program som andra får använda. Nya mätvärden läggs ut varje natt under säsongen.',
      en: 'Measurements and software that others may use. New measurements are published every night during the season.',
    },
    answered: {
      sv: 'Vi svarar inte här. Mejla i stället till press@isvagsverket.example.',
      en: 'We do not answer here. E-mail press@isvagsverket.example instead.',
    },
    moderated: false,
    order: 4,
  },
];
