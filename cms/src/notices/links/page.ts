import escapeHtml from 'escape-html';
import { end } from '../../admin/time.ts';
import type { Link, LinkState } from './find-link.ts';
import { pageStyle, styleHash } from './style.ts';
import { linkTexts, type PageText } from './texts.ts';

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src '${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
};

const statuses: Partial<Record<LinkState['state'], number>> = {
  unknown: 410,
  used: 410,
  expired: 410,
  moved: 409,
};

/** The page of a link: plain, without scripts, in the reader's language. */
export function linkPage({ link, language, timeZone, now }: Link): Response {
  const written = (instant: string) => end(instant, { language, timeZone, now });
  const say = linkTexts[language];
  const text: PageText =
    'title' in link
      ? say[link.state]({
          title: link.title[language],
          end: written(link.endsAt),
          longer: 'longer' in link ? written(link.longer) : '',
        })
      : say[link.state]();
  return new Response(html({ text, language }), { status: statuses[link.state] ?? 200, headers });
}

function html({
  text: { heading, sentences, button },
  language,
}: {
  text: PageText;
  language: string;
}): string {
  const form = button
    ? `<form method="post"><button type="submit">${escapeHtml(button)}</button></form>`
    : '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(heading)} – Pressjour</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>${escapeHtml(heading)}</h1>
${sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n')}
${form}
</main>
</body>
</html>
`;
}
