/** Ten items of an invented newsroom, newest first, as RSS 2.0. */
export const tenItems = Array.from({ length: 10 }, (_, index) => {
  const number = 10 - index;
  return {
    number,
    title: `Isväg ${number} är öppen & plogad`,
    lead: `Isväg ${number} bär två ton.`,
    guid: `urn:uuid:7d0f6a1e-4f6b-5c3e-9a51-0000000000${String(number).padStart(2, '0')}`,
    /** Winter and summer time, and one at half past eleven in the evening of the last of a month in UTC. */
    date:
      number === 1
        ? 'Sat, 31 Jan 2026 23:30:00 GMT'
        : `${number} ${number > 5 ? 'Apr' : 'Mar'} 2026 09:00:00 ${number > 5 ? '+0200' : '+0100'}`,
  };
});

export function rssFeed(): string {
  const items = tenItems.map(
    ({ number, title, lead, guid, date }) => `
    <item>
      <title>${title.replace('&', '&amp;')}</title>
      <guid isPermaLink="false">${guid}</guid>
      <pubDate>${date}</pubDate>
      <description><![CDATA[<p>${lead}</p><p>Vägen är <b>${number}  kilometer</b>. <a href="https://isvagsverket.example/karta">Karta</a></p><script>alert(1)</script><img src="https://tracker.example/p.gif">]]></description>
    </item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
  <channel>
    <title>Isvägsverket</title>
    <link>https://isvagsverket.example/</link>
    <description>Nyheter</description>${items.join('')}
  </channel>
</rss>
`;
}
