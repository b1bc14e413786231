import type { GuidanceLanguage, Language } from './language.ts';
import type { Attachment, Contact, PageFrame, WithLine } from './page-parts.ts';
import type { PublicRetention } from './public-content.ts';
import type { PublicAccessibility, PublicPrivacy, PublicSocialMediaRules } from './public-statements.ts';

export interface ContactWithCard extends Contact {
  /** The contact as a vCard; null while it is not there yet. */
  card: { path: string } | null;
}

export interface ContactPage extends PageFrame, WithLine {
  page: 'contact';
  /** By topic in order of title; contacts without a topic come under `topic: null`, last. */
  groups: { topic: string | null; contacts: ContactWithCard[] }[];
  /** The press service as a vCard. */
  card: { path: string } | null;
}

export interface GuidanceArticle {
  /** That of the text; the page around it is in one of the site's. */
  language: GuidanceLanguage;
  kind: string;
  title: string;
  lead: string;
  bodyHtml: string;
  files: Attachment[];
  /** When versions went live, newest first, each with what changed in it; the oldest is the first publishing. */
  history: { date: string; note: string }[];
  /** The same as a file to print; null where it is not offered. */
  pdf: { path: string } | null;
}

/** What files to print carry besides their text. */
export type PdfFrame = Pick<PageFrame, 'language' | 'path' | 'siteUrl' | 'timeZone' | 'press'>;

/** A guidance as PDF/UA, made from what its page is made from. */
export interface GuidancePdf extends PdfFrame {
  page: 'guidance-pdf';
  /** The path of its page. */
  home: string;
  /** Instant. */
  updatedAt: string;
  guidance: Pick<GuidanceArticle, 'language' | 'title' | 'lead' | 'bodyHtml'>;
}

/** The blank power of attorney as PDF/UA, to be filled in on screen or on paper. */
export interface PowerOfAttorneyForm extends PdfFrame {
  page: 'power-of-attorney-form';
}

export interface PowerOfAttorneyPage extends PageFrame, WithLine {
  page: 'power-of-attorney';
  /** The blank form; null while it is not there yet. */
  form: { path: string } | null;
  /** Null while no guidance of this kind is published: the page then has the rule and the press box only. */
  guidance: GuidanceArticle | null;
}

export interface GuidancePage extends PageFrame {
  page: 'guidance';
  guidance: GuidanceArticle;
  /** The same text in the other languages that it is published in. */
  versions: LanguageVersion[];
}

export interface LanguageVersion {
  language: GuidanceLanguage;
  path: string;
}

/** All guidance, in the order of its titles. */
export interface GuidanceListPage extends PageFrame {
  page: 'guidance-list';
  /** In the language of the page, that on powers of attorney left out. */
  guidance: { path: string; title: string; lead: string }[];
  /** What there is in other languages than the site's, by language. */
  elsewhere: (LanguageVersion & { title: string })[];
}

export interface SocialMediaPage extends PageFrame {
  page: 'social-media';
  channels: { name: string; url: string; purpose: string; answered: string; moderated: boolean }[];
  /** What is empty in it the site says in its own words. */
  rules: PublicSocialMediaRules;
}

export interface AccessibilityPage extends PageFrame {
  page: 'accessibility';
  statement: PublicAccessibility;
}

export interface PrivacyPage extends PageFrame {
  page: 'privacy';
  privacy: PublicPrivacy;
  /** How long the press service keeps what callers leave behind. */
  retention: PublicRetention;
}

/** A press contact, or the press service itself, as a vCard. */
export interface ContactCardFile {
  page: 'contact-card';
  path: string;
  siteUrl: string;
  language: Language;
  organisation: string;
  /** Made once, the same in both languages and after any change. */
  uid: string;
  contact: Contact;
  /** Instant; null where nothing tells when it was changed. */
  updatedAt: string | null;
}
