import type { StatementTexts } from './types.ts';

export const en: StatementTexts = {
  accessibility: {
    title: 'Accessibility',
    lead: (organisation) =>
      `${organisation} is responsible for this website. As many people as possible should be able to use it. This page says how well it meets the Swedish law on accessibility of digital public services, and how to tell us when something fails.`,
    notAssessed:
      'We have not published an assessment of this website yet. If there is something you cannot use, tell us and we will help you.',
    how: 'How accessible is the website?',
    status: {
      full: 'The website meets the law in full. We know of no gaps.',
      partial: 'The website meets the law in part. The gaps are listed below.',
      none: 'The website does not meet the law. The gaps are listed below.',
    },
    covers: 'This statement covers',
    gaps: 'Known gaps',
    nonConforming: 'This does not meet the demands of the law',
    disproportionate: 'This would be too great a burden to mend now',
    outsideLaw: 'This lies outside the law',
    noGaps: 'We know of no gaps.',
    report: 'Tell us when something fails',
    reportLead:
      'Say what you wanted to do and on which page. You may also ask for the content in another form.',
    reportAnswer: 'We answer as soon as we can during the opening hours of the press service.',
    email: 'E-mail',
    phone: 'Telephone',
    complain: 'If you are not content with our answer',
    complainLead: (regulator) =>
      `${regulator} supervises the law. You may report gaps there that we have not mended.`,
    someRegulator: 'The supervisory authority',
    complainLink: 'Report to the supervisory authority',
    assessment: 'How we examined the website',
    method: {
      own: 'We have examined the website ourselves.',
      external: 'An outside examiner has gone through the website.',
    },
    assessedOn: 'Last assessed',
    publishedOn: 'The website was published',
    updatedOn: 'This statement was updated',
  },
  privacy: {
    title: 'Privacy',
    lead: 'How the press service handles data about you when you phone, write or read here.',
    intro: (organisation) => [
      `${organisation} is the controller of these data. You need not say who you are to ask a question or to request a public record.`,
      'This website sets no cookies, measures no visits and fetches nothing from other websites.',
    ],
    handled: 'Data that we handle',
    purpose: 'Why',
    legalBasis: 'Legal basis',
    retention: 'How long',
    processing: [
      {
        what: 'Calls to the press line',
        purpose:
          'We note which number phoned, when, and whether somebody answered. We can then phone back those who got no answer and staff the line rightly.',
        legalBasis: 'A task in the public interest: to inform journalists and the public.',
        retention: 'How many phoned and how soon we answered is kept without numbers.',
        keeps: 'caller-numbers',
      },
      {
        what: 'Voicemails',
        purpose:
          'Callers whom nobody answers may at times leave a message. The officer on duty listens to it to phone back.',
        legalBasis: 'A task in the public interest.',
        retention: '',
        keeps: 'voicemails',
      },
      {
        what: 'Questions by e-mail',
        purpose: 'We need your name and address to answer what you asked.',
        legalBasis: 'A task in the public interest.',
        retention: 'Messages that become public records are kept and disposed of by the plan of the agency.',
        keeps: 'none',
      },
      {
        what: 'Powers of attorney',
        purpose: 'It shows that we may give out details of a case, and to whom.',
        legalBasis: 'A legal obligation: to assess secrecy.',
        retention: 'It is added to the case and kept as long as the case is.',
        keeps: 'none',
      },
      {
        what: 'Visits to this website',
        purpose:
          'The computer that hands out the pages receives your IP address so that it can answer. It is not kept together with what you read.',
        legalBasis: 'A task in the public interest.',
        retention: 'Only while the page is sent.',
        keeps: 'none',
      },
    ],
    callerNumbers: (days, operatorDays) =>
      `The number is deleted after ${inDays(days)}, and at the telephone operator after ${inDays(operatorDays)}.`,
    voicemails: (days) => `The message is deleted after ${inDays(days)}.`,
    rightsTitle: 'Your rights',
    rights: [
      'learn which data we hold about you, in a register extract within a month',
      'have wrong data corrected',
      'have data erased that we need no longer keep',
      'object to how we use them, or ask us to restrict it',
    ],
    extract:
      'A register extract is something else than a request for a public record. The extract concerns your own data, so we must know who you are. You may request a public record without saying so.',
    contact: 'Whom to turn to',
    officer: 'Data protection officer',
    controller: 'Controller',
    complain: (regulator) => `If you are not content with the answer you may complain to ${regulator}.`,
    someRegulator: 'the supervisory authority',
    complainLink: 'Make a complaint',
  },
  socialMedia: {
    lead: 'This is where we are, and what you can expect of each channel.',
    toneTitle: 'How we converse',
    tone: [
      'You are welcome to write. Keep to the topic and respect those who think differently. We answer general questions, but never questions about an individual case.',
    ],
    groundsTitle: 'What we remove',
    grounds: [
      'posts that break the law or the channel’s own terms',
      'details of other people’s private lives, such as identity numbers, case numbers and health',
      'threats, abuse and incitement to crime',
      'advertising, repeated posts and what is off topic',
    ],
    recordsTitle: 'What you write may become a public record',
    records: [
      'Posts that we answer are copied into our case system, at times as a screenshot. Others may request to read them.',
      'To remove a post is to dispose of a record. We therefore keep what was removed, when and why.',
      'Never write about your own case in a comment. If you do, and it matters to the case, it is added there.',
    ],
    rightsTitle: 'Your rights',
    rights: [
      'You may ask us to correct or erase data about you, or for an extract of them. The owner of the channel answers for what remains there.',
      'A register extract shows your own data. To read what others have written to us, request a public record instead.',
    ],
    accessLink: 'More about privacy',
  },
  contact: {
    card: (name) => `Save ${name} in your address book`,
    pressCard: 'Save the press line in your address book',
    outsideTitle: 'If you phone outside opening hours',
    outside: [
      'The number is the same. When an event is ongoing and the line is staffed, you are put through to the officer on duty. It takes a few rings more.',
      'Otherwise you hear when we open next. Do e-mail your question meanwhile: it is read first thing when we are in.',
    ],
    casesTitle: 'Questions about one person’s case',
    cases:
      'You then need a power of attorney from the person concerned. Without it we can only explain how we work in general.',
    casesLink: 'How to write a power of attorney',
    guidance: 'Will you record, film or request documents?',
    guidanceLink: 'Guidance for journalists',
  },
};

function inDays(days: number): string {
  return days === 1 ? 'one day' : `${days} days`;
}
