import type { Language } from '@pressjour/contract';

/** The words of files to print, and of the links to them. */
export interface PrintedTexts {
  /** What the link to a guidance as a PDF says, and the one to the blank power of attorney. */
  guidance: string;
  form: string;
  /** Whom the file is from. */
  pressService: (organisation: string) => string;
  address: string;
  pageOf: (page: number, pages: number) => string;
}

export const printedTexts: Record<Language, PrintedTexts> = {
  sv: {
    guidance: 'Vägledningen att spara eller skriva ut',
    form: 'Blankett att fylla i på skärm eller papper',
    pressService: (organisation) => `Presstjänsten, ${organisation}`,
    address: 'Den senaste lydelsen finns på',
    pageOf: (page, pages) => `Sida ${page} av ${pages}`,
  },
  en: {
    guidance: 'The guidance to save or print',
    form: 'Form to fill in on screen or on paper',
    pressService: (organisation) => `Press service, ${organisation}`,
    address: 'The latest wording is at',
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
  },
};
