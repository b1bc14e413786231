import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type ChannelList from './ChannelList.astro';

const { channels } = fixture('social-media', 'social-media');

export const examples = {
  two: {
    props: {
      channels: channels.map((channel, at) => (at === 0 ? channel : { ...channel, purpose: '' })),
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
