import type { sv } from './sv.ts';

/** What the admin's own parts say, in English. */
export const en: typeof sv = {
  dashboardTitle: 'The press line now',
  whoAnswers: 'Who answers now?',
  whatWaits: 'What waits?',
  whomWeOwe: 'Whom do we owe a call?',

  deskAnswers: 'The press desk answers',
  deskSilent: 'Office hours, but no telephone is set',
  eventAnswers: '{{name}} answers, because of an event',
  eventSilent: 'An event is ongoing, but nobody answers',
  closed: 'Closed. Callers hear a message.',
  firstToRing: 'Rings first at {{name}}.',
  until: 'Until {{moment}}.',
  untilFar: 'No change within the next 60 days.',
  next: 'After that: {{state}}.',
  nextDesk: 'the press desk answers',
  nextEvent: 'the officer on shift answers',
  nextEventSilent: 'an event with nobody to answer',
  nextClosed: 'closed',
  nobodyOnShift:
    'Nobody with a telephone number is on shift during the event “{{title}}” {{stretch}}. The site promises no answer.',
  addShift: 'Add a shift',
  startEvent: 'Start an event',
  noPressService: 'The press service has no number yet. Fill in number and e-mail to be able to take calls.',
  fillPressService: 'Fill in the press service',

  waitsNothing: 'Nothing waits. All that is written is published.',
  neverPublished: 'draft, not published',
  changedSince: 'changed since it was published',
  waitsMore: 'There are more drafts in the lists.',
  publishDelayed:
    'The site has not received {{count}} changes. They are kept and tried again. Tell operations if this lasts.',
  publishDelayedOne:
    'The site has not received one change. It is kept and tried again. Tell operations if this lasts.',

  owesNobody: 'No missed calls.',
  openCall: 'Show the call',
  calledBack: 'Called back',
  calledBackOf: '{{number}} has been called back',
  notTicked: 'The call could not be ticked off. {{reason}}',
  allCalls: 'Show all {{count}} calls to return',

  makeOther_sv: 'Make Swedish version',
  makeOther_en: 'Make English version',
  showOther_sv: 'Show Swedish version',
  showOther_en: 'Show English version',
  saveBeforeMaking:
    'Save first. The other language is made from what is saved, and you have changes that are not.',
  madeOther: 'The other language has been made as a draft. Translate it and publish it by itself.',
  notMade: 'The other language could not be made. Nothing has changed. {{reason}}',
  tryAgain: 'Try again in a moment.',

  pair: 'Languages',
  language_sv: 'Swedish',
  language_en: 'English',
  status_published: 'published',
  status_changed: 'published, changed',
  status_draft: 'draft',
  status_missing: 'missing',

  liveAt: 'On the site',
  opensSite: 'opens in a new window',

  withdraw: 'Withdraw …',
  withdrawTitle: 'Withdraw the text',
  withdrawBody:
    'The text leaves the site, the lists and the feed, and becomes a draft here. The reason and the date stand at its address.',
  withdrawReason: 'Reason, shown to readers',
  withdrawReasonMissing: 'Write a reason. Whoever opens the address will see it.',
  withdrawConfirm: 'Withdraw',
  withdrawing: 'Withdrawing …',
  withdrawn: 'The text is withdrawn.',
  notWithdrawn: 'The text could not be withdrawn. It is still on the site. {{reason}}',

  outlookTitle: 'What will happen',
  outlookFill: 'Fill in when the event starts and ends to see who answers.',
  outlookLoading: 'Working out who answers …',
  outlookFailed: 'The preview could not be shown. {{reason}}',
  outlookSite: 'The site shows {{stretch}}:',
  outlookNoTitle: '(no title yet)',
  outlookCalls: 'Calls to the press number',
  outlookDesk: 'the press desk answers',
  outlookDeskSilent: 'nobody answers, since the press desk has no telephone number',
  outlookOfficer: 'the call goes to {{name}}',
  outlookSilent: 'nobody answers, callers hear a message',
  outlookClosed: 'closed, callers hear a message',
  outlookWarning: 'Nobody is on shift {{stretches}}. The site promises no answer then.',
  outlookAnd: 'and',
  outlookCallIn: 'Can be called in:',
  outlookNobodyToCallIn: 'No user with the role officer has a telephone number.',

  endEvent: 'End the event now',
  endEventTitle: 'End the event now?',
  endEventBody:
    'The notice leaves the site within a few seconds. Outside office hours callers hear that the line is closed.',
  endEventConfirm: 'End now',
  endingEvent: 'Ending …',
  endedEvent: 'The event has ended.',
  notEndedEvent: 'The event could not be ended. It is still ongoing. {{reason}}',
  saveBeforeEnding: 'You have changes that are not saved. Save them first, or reload the page.',
};
