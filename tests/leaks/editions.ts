import type { Language } from '@pressjour/contract';
import sharp from 'sharp';
import type { Cms } from '../cms/support/cms.ts';
import type { Circle, Mark, Marks } from './marks.ts';

/** A file of a text: an original or one of the sizes of a picture. */
export interface KeptFile {
  name: string;
  bytes: Buffer;
  /** Its own name as a mark; who may read that may have the file. */
  mark: Mark;
}

/** The words of a text at one time, and the files that it has then. */
export interface Edition {
  title: Mark;
  lead: Mark;
  body: Mark;
  slug: Mark;
  reference: Mark | null;
  picture: Medium;
  attachment: Medium;
  /** As the REST API takes them. */
  fields: { lead: string };
  /** All but the slug. */
  marks: Mark[];
}

export interface Medium {
  id: string;
  files: KeptFile[];
  marks: Mark[];
}

interface Writing {
  cms: Pick<Cms, 'ask'>;
  marks: Marks;
  collection: 'news-items' | 'guidance';
  language: Language;
  /** The state, the collection and the language, for whoever reads of a leak. */
  of: string;
  circle: Circle;
}

/** Makes the words of a text and uploads its files; saves no text. */
export async function writeEdition(writing: Writing): Promise<Edition> {
  const { marks, of, circle, collection } = writing;
  const isNews = collection === 'news-items';
  const word = (part: string) => marks.word(`${of}: ${part}`, circle);
  const [title, lead, body, slug] = [word('title'), word('lead'), word('body'), word('slug')];
  const reference = isNews ? word('reference number') : null;
  const picture = await upload(writing, 'picture');
  const attachment = await upload(writing, 'attachment');
  const files = isNews
    ? { images: [picture.id], attachments: [attachment.id], referenceNumber: reference?.word }
    : { files: [picture.id, attachment.id] };
  const fields = {
    title: `Isväg ${title.word}`,
    lead: `Isen bär ${lead.word}.`,
    body: richText(`Vi mäter ${body.word} varje dag.`),
    slug: slug.word,
    ...files,
  };
  const ofText = [title, lead, body, ...(reference ? [reference] : [])];
  return {
    title,
    lead,
    body,
    slug,
    reference,
    picture,
    attachment,
    fields,
    marks: [...ofText, ...picture.marks, ...attachment.marks],
  };
}

async function upload(
  { cms, marks, language, of, circle }: Writing,
  kind: 'picture' | 'attachment',
): Promise<Medium> {
  const word = (part: string) => marks.word(`${of}: ${kind}, ${part}`, circle);
  const [name, alt, caption, credit] = [word('name'), word('alt'), word('caption'), word('credit')];
  const inside = kind === 'attachment' ? [word('content')] : [];
  const file =
    kind === 'picture'
      ? { name: `${name.word}.png`, type: 'image/png', data: await noise() }
      : { name: `${name.word}.txt`, type: 'text/plain', data: Buffer.from(`Bilaga ${inside[0]?.word}.\n`) };
  const answer = await cms.ask(`/media?locale=${language}`, {
    as: 'editor',
    body: { alt: alt.word, caption: caption.word, credit: credit.word, licence: 'CC BY 4.0' },
    file,
  });
  if (answer.status !== 201) throw new Error(`A file was not taken: ${answer.bytes}`);
  const { id, filename, sizes } = answer.body.doc;
  const names: string[] = [
    filename,
    ...Object.values<{ filename?: string }>(sizes).map((size) => size.filename),
  ];
  const files = names.filter(Boolean).map(async (each) => {
    const { bytes } = await cms.ask(`/media/file/${each}`, { as: 'editor' });
    return { name: each, bytes, mark: name };
  });
  return { id, files: await Promise.all(files), marks: [name, alt, caption, credit, ...inside] };
}

/** A flat picture that is wide enough for every size, and whose every size has bytes of its own. */
function noise(): Promise<Buffer> {
  const speckled = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  return sharp({ create: { width: 1700, height: 8, channels: 3, noise: speckled, background: '#000' } })
    .png()
    .toBuffer();
}

function richText(text: string): object {
  const node = { version: 1, format: '', indent: 0, direction: null };
  const leaf = { type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text };
  const paragraph = { ...node, type: 'paragraph', textFormat: 0, textStyle: '', children: [leaf] };
  return { root: { ...node, type: 'root', children: [paragraph] } };
}
