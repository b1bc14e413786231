import type { GuidanceArticle, GuidancePdf, Page, PdfFrame } from '@pressjour/contract';
import { paths } from '@pressjour/contract';

type Printed = Extract<Page, { page: 'guidance-pdf' | 'power-of-attorney-form' }>;

/** How many files are kept, so that a page that says how large its file is need not make it anew. */
const kept = 12;
const made = new Map<string, Promise<Uint8Array>>();

/** The bytes of a file to print; null for a page that is none. What makes them is loaded when the first is asked for. */
export function pdfFile(page: Page): Promise<Uint8Array> | null {
  return isPrinted(page) ? bytesOf(page) : null;
}

/**
 * How large the PDF is that a page offers of its guidance, in bytes; null where it offers none. One that cannot be made is told of by
 * its own path, and holds up no page.
 */
export async function guidancePdfSize(
  page: PdfFrame & { updatedAt: string | null; guidance: GuidanceArticle | null },
): Promise<number | null> {
  const { guidance, updatedAt } = page;
  if (!guidance?.pdf || updatedAt === null) return null;
  const { language, title, lead, bodyHtml, pdf } = guidance;
  const file: GuidancePdf = {
    page: 'guidance-pdf',
    ...frameAt(page, pdf.path),
    home: pdf.path.slice(0, pdf.path.lastIndexOf('/') + 1),
    updatedAt,
    guidance: { language, title, lead, bodyHtml },
  };
  const bytes = await bytesOf(file).catch(() => null);
  return bytes?.length ?? null;
}

/** How large the blank form is, in bytes. */
export async function formSize(page: PdfFrame): Promise<number> {
  const frame = frameAt(page, paths.powerOfAttorneyForm(page.language));
  return (await bytesOf({ page: 'power-of-attorney-form', ...frame })).length;
}

function frameAt({ language, siteUrl, timeZone, press }: PdfFrame, path: string): PdfFrame {
  return { language, path, siteUrl, timeZone, press };
}

function isPrinted(page: Page): page is Printed {
  return page.page === 'guidance-pdf' || page.page === 'power-of-attorney-form';
}

function bytesOf(page: Printed): Promise<Uint8Array> {
  const key = JSON.stringify(page);
  const bytes = made.get(key) ?? make(page);
  made.delete(key);
  made.set(key, bytes);
  bytes.catch(() => made.delete(key));
  if (made.size > kept) made.delete(made.keys().next().value ?? '');
  return bytes;
}

async function make(page: Printed): Promise<Uint8Array> {
  if (page.page === 'guidance-pdf') return (await import('./guidance.ts')).guidancePdf(page);
  return (await import('./form/power-of-attorney.ts')).powerOfAttorneyForm(page);
}
