import { say, startPages } from '../exchange/pages-double.ts';
import { playOffice } from '../simulation/flow-run.ts';
import type { Section } from './section.ts';

const calls = 500;

export const flow: Section = {
  name: 'flow',
  title: `${calls} calls of an office through the whole flow, exchange and failures included, in one process`,
  async measure() {
    const fallback = await startPages();
    fallback.pages['/message'] = `<Response>${say('Just nu kan ingen svara.')}<Hangup/></Response>`;
    try {
      await playOffice({ seed: 1, calls: calls / 5, fallbackUrl: `${fallback.url}/message` });
      const begun = performance.now();
      const played = await playOffice({ seed: 2, calls, fallbackUrl: `${fallback.url}/message` });
      const seconds = (performance.now() - begun) / 1000;
      return [
        { what: 'calls', value: calls / seconds, unit: 'a second' },
        { what: 'journal entries', value: played.stored.length / seconds, unit: 'a second' },
      ];
    } finally {
      await fallback.close();
    }
  },
};
