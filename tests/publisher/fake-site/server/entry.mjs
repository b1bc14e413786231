// A site as small as can be, with the signature of the built one: it shows every word of the page that it is given.
const ending = '<!-- whole -->';
const statuses = { 'not-found': 404, gone: 410 };
const types = {
  rss: 'application/rss+xml',
  status: 'application/json',
  robots: 'text/plain',
  sitemap: 'application/xml',
};

export function handler(request, response, next, { page }) {
  const words = JSON.stringify(page, null, 1);
  if (words.includes('BREAKS-THE-PAGE') && page.page === 'news-item')
    return next(new Error('the page is broken'));
  if (words.includes('BREAKS-THE-FEED') && page.page === 'rss') return next(new Error('the feed is broken'));
  if (words.includes('KILLS-THE-RENDERER') && page.page === 'news-item') process.exit(3);
  response.writeHead(statuses[page.page] ?? 200, { 'content-type': types[page.page] ?? 'text/html' });
  response.end(`${request.url}\n${words}\n${page.page === 'status' ? '' : ending}`);
}
