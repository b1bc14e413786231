import { isSlug, type Language } from '@pressjour/contract';
import { describe, expect, it } from 'vitest';
import { demoContent } from './index.ts';

const documents = [...demoContent.news, ...demoContent.guidance];

/** Reserved for fiction: 070-174 06 05 to 06 99, 08-465 004 00 to 04 99, 031-390 06 00 to 06 49. */
const isFictionNumber = (phone: string) =>
  /^(\+467017406(0[5-9]|[1-9]\d)|\+468465004\d\d|\+463139006[0-4]\d)$/.test(phone);

describe('the demo content', () => {
  it('is a year of news with English versions and paired guidance', () => {
    const inLanguage = (language: Language) => demoContent.news.filter((item) => item.language === language);
    expect(inLanguage('sv').length).toBeGreaterThanOrEqual(14);
    expect(inLanguage('en').length).toBeGreaterThanOrEqual(6);
    const years = new Set(demoContent.news.map(({ publishedAt }) => publishedAt.slice(0, 4)));
    expect([...years].sort()).toEqual(['2025', '2026']);
    expect(demoContent.guidance.filter(({ language }) => language === 'en')).toHaveLength(4);
  });

  it('has one document a language in each story, and every English one has its Swedish pair', () => {
    const keys = documents.map(({ story, language }) => `${story} ${language}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { story, language } of documents) {
      if (language === 'en') expect(keys).toContain(`${story} sv`);
    }
  });

  it('has slugs that are unique in their language', () => {
    for (const list of [demoContent.news, demoContent.guidance]) {
      const slugs = list.map(({ language, slug }) => `${language} ${slug}`);
      expect(new Set(slugs).size).toBe(slugs.length);
      expect(list.filter(({ slug }) => !isSlug(slug))).toEqual([]);
    }
    expect(demoContent.topics.every(({ slug }) => isSlug(slug))).toBe(true);
  });

  it('uses numbers and addresses of fiction only', () => {
    const { pressService, contacts, officers } = demoContent;
    const phones = [
      pressService.number,
      ...pressService.deskNumbers.map(({ phone }) => phone),
      ...contacts.map(({ phone }) => phone),
      ...officers.map(({ phone }) => phone),
    ];
    expect(phones.filter((phone) => !isFictionNumber(phone))).toEqual([]);
    const addresses = JSON.stringify(demoContent).match(/@[a-z0-9-]+(\.[a-z]+)+|https:\/\/[^/"]+/g) ?? [];
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });

  it('is written with the elements that the newsroom keeps', () => {
    const elements = documents.flatMap(({ html }) =>
      [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name),
    );
    const kept = [
      'p',
      'h2',
      'ul',
      'ol',
      'li',
      'a',
      'strong',
      'em',
      'figure',
      'blockquote',
      'figcaption',
      'aside',
      'br',
    ];
    expect([...new Set(elements)].filter((name) => !kept.includes(name ?? ''))).toEqual([]);
    expect(
      documents.filter(({ html }) => /\s{2}|\n|> <(?:p|h2|ul|ol|li|figure|aside|blockquote)/.test(html)),
    ).toEqual([]);
  });

  it('points to items that stand before, in the same language', () => {
    demoContent.news.forEach(({ language, related = [] }, at) => {
      const before = demoContent.news.slice(0, at).filter((item) => item.language === language);
      for (const slug of related) expect(before.map((item) => item.slug)).toContain(slug);
    });
  });

  it('has events that end within 72 hours', () => {
    for (const { startsAt, endsAt } of demoContent.events) {
      const hours = Temporal.Instant.from(startsAt).until(endsAt).total('hours');
      expect(hours).toBeGreaterThan(0);
      expect(hours).toBeLessThanOrEqual(72);
    }
  });
});
