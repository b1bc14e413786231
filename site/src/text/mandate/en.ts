import type { MandateTexts } from './types.ts';

export const en: MandateTexts = {
  title: 'Power of attorney for a journalist',
  lead: (organisation) =>
    `The person whom the case concerns fills in the form and signs it. ${organisation} can then show a journalist documents that are otherwise protected by secrecy.`,
  needed: 'What is marked * is needed for us to be able to use the power of attorney.',
  parts: {
    giver: 'You who give the power of attorney',
    receiver: 'Who may receive the information',
    subject: 'What it covers',
    limits: 'Limits',
    consent: 'Consent',
    signature: 'Signature',
  },
  fields: {
    name: { label: 'Name', hint: '' },
    identityNumber: { label: 'Personal identity number', hint: 'So that we find the right person.' },
    journalist: { label: 'Name of the journalist', hint: 'One person. A whole newsroom is not enough.' },
    newsroom: { label: 'Newsroom', hint: '' },
    caseNumber: { label: 'Case number', hint: 'Or describe the documents below.' },
    documents: {
      label: 'Which documents or which event',
      hint: 'Such as which decision, of which day. Not needed if you have given the number of the case.',
    },
    purpose: { label: 'What the information is for', hint: 'Such as a certain report.' },
    from: { label: 'Valid from', hint: '' },
    until: { label: 'Valid until', hint: '' },
    exceptions: { label: 'What may not be disclosed', hint: '' },
    others: {
      label: 'Other people in the case, and children under 18',
      hint: 'Each gives a power of attorney of their own. For children the guardians sign.',
    },
    place: { label: 'Place', hint: '' },
  },
  consent: (organisation) =>
    `I agree that ${organisation} discloses the information named here to the journalist named here, even where it is protected by secrecy. This holds within the limits given here and for nothing else.`,
  comment: (organisation) => `${organisation} may also answer the journalist’s questions about the case.`,
  withdrawal: (organisation) =>
    `I may take the power of attorney back at any time by telling ${organisation}. What has been disclosed by then is not affected.`,
  signature: {
    own: 'Signature',
    capitals: 'Name in capital letters',
    date: 'Date',
    several: 'For a child under 18: the signatures of the guardians',
  },
  sending: {
    title: 'How to hand it in',
    body: ({ email, phone }) =>
      `The journalist sends the signed power of attorney to ${email}. Questions are answered on ${phone}.`,
  },
  edition: (date) => `The wording of this form is of ${date}.`,
  builder: {
    title: 'Fill it in here',
    lead: 'Fill it in, print it, and let the person whom the case concerns sign it.',
    privacy: 'Nothing that you write is sent or kept. It is on this page only, until you close it.',
    withoutScript: 'Write this in the power of attorney, or fill in the form above.',
    show: 'Show the power of attorney',
    refused: (count) =>
      count === 1
        ? 'One thing needs to be changed. What you have written is kept.'
        : `${count} things need to be changed. What you have written is kept.`,
    refusals: {
      'no-name': 'Write the name of the person who gives the power of attorney.',
      'wrong-identity-number':
        'The personal identity number is not right. Write it as 10 or 12 digits, or leave it empty.',
      'no-journalist': 'Write the name of the journalist who may receive the information.',
      'no-subject': 'Write the number of the case, or which documents the power of attorney covers.',
      'too-general':
        'The power of attorney is too general. Whoever signs must know what they agree to, so one for “everything” cannot be used. Write which case or which documents it covers, with a number or a date if you can.',
      'no-from': 'Write from which day the power of attorney is valid.',
      'no-until': 'Write until which day the power of attorney is valid.',
      'until-before-from': 'The power of attorney ends before it begins. Change one of the days.',
      'until-past': 'The last day of the power of attorney has passed. Write a later day.',
    },
    adviceTitle: 'Bear in mind',
    advice: {
      long: 'The power of attorney is valid for more than half a year. A shorter time is easier to accept.',
      old: 'The power of attorney begins more than three months ago. It should be recently written.',
    },
    ready: 'The power of attorney is ready to print',
    readyLead: 'Read it through. The signature is written by hand on the paper.',
    print: 'Print or save as PDF',
    change: 'Change',
    validity: 'Valid',
    period: (from, until) => `From ${from} to ${until}`,
  },
};
