import type { ComponentProps } from 'astro/types';
import type { Example } from '../rendered.ts';
import type ChannelList from './ChannelList.astro';

export const examples = {
  two: {
    props: {
      channels: [
        {
          name: 'Mastodon',
          url: 'https://social.isvagsverket.example/@isvagar',
          purpose: 'Öppningar och avstängningar så snart de är beslutade.',
          answered: 'vardagar kl. 8.00–16.00',
          moderated: true,
        },
        {
          name: 'Youtube',
          url: 'https://video.isvagsverket.example/',
          purpose: '',
          answered: '',
          moderated: false,
        },
      ],
      language: 'sv',
    },
  },
  english: {
    props: {
      channels: [
        {
          name: 'Mastodon',
          url: 'https://social.isvagsverket.example/@iceroads',
          purpose: 'Openings and closures as soon as they are decided.',
          answered: '',
          moderated: false,
        },
      ],
      language: 'en',
    },
  },
} satisfies Record<string, Example<ComponentProps<typeof ChannelList>>>;
