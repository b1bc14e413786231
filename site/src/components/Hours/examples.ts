import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type Hours from './Hours.astro';

const item = fixture('news-item', 'news-item');
const english = fixture('contact-en', 'contact');

export const examples = {
  swedish: { props: { page: fixture('front', 'front') } },
  english: { props: { page: english } },
  weekly: { props: { page: item } },
  broken: {
    props: {
      page: {
        ...item,
        press: {
          ...item.press,
          weeklyHours: [
            { day: 1, opens: '08:00', closes: '11:30' },
            { day: 1, opens: '13:00', closes: '16:00' },
            { day: 3, opens: '09:05', closes: '12:00' },
          ],
        },
        exceptions: [{ date: '2027-01-01', hours: null, reason: '' }],
      },
    },
  },
  closed: { props: { page: { ...english, press: { ...english.press, weeklyHours: [] }, exceptions: [] } } },
} satisfies Record<string, Example<ComponentProps<typeof Hours>>>;
