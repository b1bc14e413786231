import { beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from './fixtures/built-site.ts';
import { fixture } from './fixtures/pages.ts';

let render: Awaited<ReturnType<typeof builtSite>>;
beforeAll(async () => {
  render = await builtSite();
});
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'");

describe('guidance in a further language', () => {
  it('is marked with its language and direction in an English page, and names its versions to machines and readers', async () => {
    const { body } = await render(fixture('guidance-ar', 'guidance'));
    expect(body).toContain('<html lang="en">');
    expect(body).toMatch(/<h1 lang="ar" dir="rtl">التصوير على الجليد</);
    expect(body).toMatch(/<div class="prose" lang="ar" dir="rtl">/);
    for (const language of ['sv', 'en', 'ar', 'fi']) {
      expect(body).toMatch(new RegExp(`<link rel="alternate" hreflang="${language}" href="https://[^"]+"`));
    }
    expect(body).toContain('<a class="target" href="/fi/guidance/kuvaaminen-jaalla/" hreflang="fi"');
  });

  it('says when its versions went live and what was new in them', async () => {
    const { body } = await render(fixture('guidance', 'guidance'));
    expect(words(body)).toContain(
      '20 november 2026 Ny gräns för hur mycket utrustningen får väga. 20 oktober 2026 Uppdaterad 12 oktober 2026 Först publicerad',
    );
  });
});

describe('what the agency has written', () => {
  it('stands on its pages in place of the words of the site', async () => {
    const { body } = await render(fixture('social-media-en', 'social-media'));
    expect(words(body)).toContain('What we remove spam personal identity numbers');
    const own = await render(fixture('social-media', 'social-media'));
    expect(words(own.body)).toContain('hot, kränkningar och uppmaningar till brott');
  });

  it('is the accessibility statement in the parts of the template, or that nobody has assessed the site yet', async () => {
    const { body } = await render(fixture('accessibility', 'accessibility'));
    expect(words(body)).toMatch(
      /delvis förenlig med lagen.*saknar syntolkning.*inskannade.*Direktsändningar/,
    );
    expect(body).toContain('href="https://tillsyn.example/anmalan" rel="external"');
    expect(body).toContain('<time datetime="2026-10-05">5 oktober 2026</time>');
    const { body: none } = await render(fixture('accessibility-en', 'accessibility'));
    expect(words(none)).toContain('We have not published an assessment of this website yet.');
    expect(words(none)).not.toContain('Known gaps');
  });

  it('says how long callers leave a trace as it is set', async () => {
    const { body } = await render(fixture('privacy', 'privacy'));
    expect(words(body)).toContain('Numret tas bort efter 90 dygn, och hos teleoperatören efter 7 dygn.');
    const { body: english } = await render(fixture('privacy-en', 'privacy'));
    expect(words(english)).toContain('The number is deleted after one day');
    expect(words(english)).not.toContain('Powers of attorney');
  });
});

it('offers each contact and the press line as vCards, where they are there', async () => {
  const { body } = await render(fixture('contact', 'contact'));
  expect(body).toMatch(/href="\/kontakt\/press\.vcf" type="text\/vcard"/);
  expect(body).toMatch(/href="\/kontakt\/contact-0\.vcf" type="text\/vcard" download="Signe Råstrand\.vcf"/);
  expect((await render(fixture('contact-en', 'contact'))).body).not.toContain('.vcf');
});
