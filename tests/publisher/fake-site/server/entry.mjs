// A site as small as can be, with the signature of the built one: it shows every word of the page that it is given.
const ending = '<!-- whole -->';
const statuses = { 'not-found': 404, gone: 410 };

export async function render(path, page) {
  const words = JSON.stringify(page, null, 1);
  if (words.includes('BREAKS-THE-PAGE') && page.page === 'news-item') throw new Error('the page is broken');
  if (words.includes('BREAKS-THE-FEED') && page.page === 'feed-item') throw new Error('the feed is broken');
  if (words.includes('KILLS-THE-RENDERER') && page.page === 'news-item') process.exit(3);
  const text =
    page.page in parts
      ? JSON.stringify(parts[page.page](page))
      : `${path}\n${words}\n${page.page === 'status' ? '' : ending}`;
  return { status: statuses[page.page] ?? 200, body: new TextEncoder().encode(text) };
}

const feeds = { rss: 'rss.xml', atom: 'atom.xml', 'json-feed': 'feed.json', ninjs: 'ninjs.json' };
const inEach = (make) => Object.fromEntries(Object.keys(feeds).map((kind) => [kind, make(kind)]));
const parts = {
  'feed-item': ({ item }) => inEach(() => JSON.stringify(item, null, 1)),
  'feed-head': (head) =>
    inEach((kind) => {
      const path = head.home + feeds[kind];
      const words = JSON.stringify({ ...head, page: kind, path, items: [] }, null, 1);
      const at = words.lastIndexOf(']');
      return {
        before: `${path}\n${words.slice(0, at)}`,
        between: ',\n',
        after: `${words.slice(at)}\n${ending}`,
      };
    }),
};
