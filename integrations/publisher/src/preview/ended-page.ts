import { createHash } from 'node:crypto';

const style = `:root{color-scheme:light dark}
body{max-width:38rem;margin:0 auto;padding:3rem 1rem;font:1.125rem/1.5 system-ui,sans-serif;color:light-dark(#15191c,#eceff0);background:light-dark(#fdfdfb,#101416)}
h1,h2{font-size:1.62rem;line-height:1.2}
section+section{margin-top:2rem;border-top:1px solid light-dark(#c5cac8,#3c4549)}`;

/** Names the page's own style in `style-src`, which allows no other inside it (CSP 3, 2.3.1). */
export const endedStyle = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/**
 * What stands at a preview that shows nothing, whatever the reason: in both languages, since the language of the text is as
 * secret as the text. It needs no file and no built site.
 */
export const endedPage = `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Länken gäller inte längre – This link is no longer valid</title>
<style>${style}</style>
</head>
<body>
<main>
<section>
<h1>Länken gäller inte längre</h1>
<p>Tiden för den är slut, eller så har den tagits tillbaka. Be den som skickade länken om en ny. Skriver du texten själv: öppna förhandsvisningen igen i skrivverktyget, där allt är kvar.</p>
<p><a href="/">Till nyhetsrummet</a></p>
</section>
<section lang="en">
<h2>This link is no longer valid</h2>
<p>Its time is over, or it was taken back. Ask whoever sent it for a new one. If you write the text yourself, open the preview again in the writing tool, where everything is kept.</p>
<p><a href="/en/">To the newsroom</a></p>
</section>
</main>
</body>
</html>
`;
