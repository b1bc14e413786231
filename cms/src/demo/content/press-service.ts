import type { DemoOfficer, DemoPressService } from './types.ts';

/** Isvägsverket is invented, and every number is one that the Swedish regulator keeps for fiction. */
export const pressService: DemoPressService = {
  organisation: { sv: 'Isvägsverket', en: 'The Ice Road Agency' },
  number: '+46846500410',
  email: 'press@isvagsverket.example',
  weeklyHours: [1, 2, 3, 4, 5].map((day) => ({ day, opens: '08:00', closes: '17:00' })),
  closedOnSwedishHolidays: true,
  shortDays: [{ date: '2027-01-05', opens: '08:00', closes: '12:00' }],
  deskNumbers: [
    { label: 'Pressbordet, plats 1', phone: '+46846500411', acceptByKey: false },
    { label: 'Pressbordet, plats 2', phone: '+46846500412', acceptByKey: false },
  ],
  overflowToOfficers: false,
  ringSeconds: 20,
  messages: {
    closed: {
      sv: 'Du har ringt Isvägsverkets pressjour. Vi svarar vardagar mellan klockan 8 och 17. Mejla gärna din fråga till press snabel-a isvagsverket punkt example, så återkommer vi nästa arbetsdag. Har du hamnat i nöd på isen: ring 112.',
      en: 'You have reached the press line of the Ice Road Agency. We answer on weekdays between 8 in the morning and 5 in the afternoon. You can e-mail your question to press at isvagsverket dot example, and we will come back to you on the next working day. If you are in danger on the ice, call 112.',
    },
  },
};

export const officers: DemoOfficer[] = [
  { name: 'Jonas Tjärnlund', email: 'jonas.tjarnlund@isvagsverket.example', phone: '+46701740611' },
  { name: 'Aino Rautavuo', email: 'aino.rautavuo@isvagsverket.example', phone: '+46701740612' },
  { name: 'Ture Lindmark', email: 'ture.lindmark@isvagsverket.example', phone: '+46701740613' },
];
