import type { SocialImageFile } from '@pressjour/contract';
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { fontFile } from '../pdf/fonts.ts';
import { calendars } from '../text/calendar.ts';
import { texts } from '../text/index.ts';
import { localTimeIn } from '../words/local-time.ts';

type Style = Record<string, string | number>;
type Node = Parameters<typeof satori>[0];

const size = { width: 1200, height: 630 };
/** Those of the light scheme (styles/tokens.css): a picture has no other. */
const ink = '#15191c';
const inkSoft = '#454b4f';
const paper = '#fdfdfb';
const agency = '#0c4a52';

/** The page of a ledger: who writes, and beside the day what happened. The same page gives the same bytes. */
export async function draw(page: SocialImageFile): Promise<Uint8Array> {
  const svg = await satori(ledger(page), { ...size, fonts: fonts() });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

function ledger({ language, timeZone, organisation, title, kind, publishedAt }: SocialImageFile): Node {
  const day = localTimeIn(timeZone)(publishedAt);
  const { day: inMonth } = calendars[language];
  const kindName = texts[language].item.kinds[kind];
  return box({ ...size, flexDirection: 'column', background: paper, color: ink, fontFamily: 'Public Sans' }, [
    box({ height: 14, background: agency }),
    box({ flexDirection: 'column', flexGrow: 1, padding: '46px 64px 56px' }, [
      box(
        { fontSize: 40, fontWeight: 700, paddingBottom: 26, borderBottom: `3px solid ${ink}` },
        organisation,
      ),
      box({ flexGrow: 1, paddingTop: 36 }, [
        box({ flexDirection: 'column', width: 290, flexShrink: 0, fontSize: 29, color: inkSoft }, [
          box({}, inMonth(day)),
          box({}, String(day.year)),
          ...(kindName === undefined ? [] : [box({ marginTop: 20, paddingRight: 16 }, kindName)]),
        ]),
        box(
          { display: 'block', width: 782, fontWeight: 700, wordBreak: 'break-word', ...sizeOf(title) },
          title,
        ),
      ]),
    ]),
  ]);
}

/** The longer a title, the smaller: four to six lines, and no more. */
function sizeOf(title: string): Style {
  const [fontSize, lineClamp] = title.length <= 60 ? [70, 5] : title.length <= 110 ? [58, 6] : [48, 7];
  return { fontSize, lineClamp, lineHeight: 1.14, letterSpacing: '-0.01em' };
}

function box(style: Style, children: Node | readonly Node[] = []): Node {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}

function fonts(): Font[] {
  return (['regular', 'bold'] as const).map((face) => ({
    name: 'Public Sans',
    weight: face === 'bold' ? 700 : 400,
    style: 'normal',
    data: Buffer.from(fontFile(face)),
  }));
}
