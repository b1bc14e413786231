import type { Localized, SearchedPage } from '@pressjour/contract';

/** The words of the search page: those that stand in it, and those that its script says. */
export interface SearchTexts {
  title: string;
  lead: string;
  query: string;
  submit: string;
  topic: string;
  anyTopic: string;
  year: string;
  anyYear: string;
  kind: string;
  anyKind: string;
  /** The kind that items themselves do not name, and those of other pages. */
  kinds: { news: string };
  pages: Record<SearchedPage, string>;
  needsScript: string;
  ways: string;
  archive: string;
  topics: string;
  results: string;
  searching: string;
  progress: (month: string) => string;
  count: (count: number) => string;
  best: (shown: number) => string;
  everything: string;
  backTo: (month: string) => string;
  none: (query: string) => string;
  noneOfAll: string;
  similar: (words: string) => string;
  tips: string;
  more: (month: string) => string;
  before: (month: string) => string;
  failed: string;
}

export const searchTexts: Localized<SearchTexts> = {
  sv: {
    title: 'Sök',
    lead: 'Sök i nyheter, vägledning, uppdrag och pressträffar. Du kan skriva ord i vilken form som helst.',
    query: 'Sök efter',
    submit: 'Sök',
    topic: 'Ämne',
    anyTopic: 'Alla ämnen',
    year: 'År',
    anyYear: 'Alla år',
    kind: 'Slag',
    anyKind: 'Alla slag',
    kinds: { news: 'Nyhet' },
    pages: {
      guidance: 'Vägledning',
      assignment: 'Regeringsuppdrag',
      briefing: 'Pressträff',
      event: 'Händelse',
    },
    needsScript:
      'Sökningen görs i din egen webbläsare och behöver skript, som är avstängt här. Utan skript hittar du allt genom arkivet och ämnena.',
    ways: 'Hitta utan att söka',
    archive: 'Alla nyheter, månad för månad',
    topics: 'Nyheter efter ämne',
    results: 'Träffar',
    searching: 'Söker …',
    progress: (month) => `Har sökt tillbaka till ${month} …`,
    count: (count) => (count === 1 ? '1 träff.' : `${count} träffar.`),
    best: (shown) => `De ${shown} bästa visas. Lägg till ett ord eller välj ett år för att se färre.`,
    everything: 'Allt är genomsökt.',
    backTo: (month) => `Sökt tillbaka till ${month}.`,
    none: (query) => (query === '' ? 'Inga träffar.' : `Inga träffar på ”${query}”.`),
    noneOfAll: 'Ingen text har alla orden. Här är de som har några av dem.',
    similar: (words) => `Inget innehåller ${words}. Här är träffar på ord som liknar.`,
    tips: 'Pröva ett kortare eller vanligare ord, eller välj bort ämne, år och slag.',
    more: (month) => `Sök längre bak än ${month}`,
    before: (month) => `Före ${month}`,
    failed:
      'Allt kunde inte hämtas. Det som redan hittats står kvar. Kontrollera uppkopplingen och sök igen.',
  },
  en: {
    title: 'Search',
    lead: 'Search news, guidance, assignments and briefings. You can write words in any form.',
    query: 'Search for',
    submit: 'Search',
    topic: 'Topic',
    anyTopic: 'All topics',
    year: 'Year',
    anyYear: 'All years',
    kind: 'Kind',
    anyKind: 'All kinds',
    kinds: { news: 'News' },
    pages: {
      guidance: 'Guidance',
      assignment: 'Government assignment',
      briefing: 'Press briefing',
      event: 'Event',
    },
    needsScript:
      'The search runs in your own browser and needs scripts, which are turned off here. Without them you find everything through the archive and the topics.',
    ways: 'Find without searching',
    archive: 'All news, month by month',
    topics: 'News by topic',
    results: 'Results',
    searching: 'Searching …',
    progress: (month) => `Searched back to ${month} …`,
    count: (count) => (count === 1 ? '1 result.' : `${count} results.`),
    best: (shown) => `The best ${shown} are shown. Add a word or choose a year to see fewer.`,
    everything: 'Everything has been searched.',
    backTo: (month) => `Searched back to ${month}.`,
    none: (query) => (query === '' ? 'No results.' : `No results for “${query}”.`),
    noneOfAll: 'No text has all the words. These have some of them.',
    similar: (words) => `Nothing contains ${words}. These results have words that are like it.`,
    tips: 'Try a shorter or more common word, or choose no topic, year and kind.',
    more: (month) => `Search further back than ${month}`,
    before: (month) => `Before ${month}`,
    failed: 'Not everything could be fetched. What was found is kept. Check the connection and search again.',
  },
};
