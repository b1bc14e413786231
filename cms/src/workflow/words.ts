import { type Label, label } from '../labels.ts';
import type { Refusal } from './decide.ts';

/** Why somebody may not, and what to do instead. */
export const refusals: Record<Refusal, Label> = {
  'no-right': label('Du har inte rätt att göra det här.', 'You have no right to do this.'),
  'not-a-decider': label(
    'Den som godkänner texter gör det här. Be om godkännande.',
    'This is for those who approve texts. Ask for approval.',
  ),
  'own-words': label(
    'Du har själv ändrat texten, så någon annan måste godkänna den. Be om godkännande, eller nödpublicera med ett skäl.',
    'You have changed the text yourself, so somebody else must approve it. Ask for approval, or publish in an emergency with a reason.',
  ),
  'needs-approval': label(
    'Texten måste godkännas av någon annan först. Be om godkännande, eller nödpublicera med ett skäl.',
    'The text must be approved by somebody else first. Ask for approval, or publish in an emergency with a reason.',
  ),
};

/** What stands in the way of a step, whoever takes it. */
export const obstacles = {
  embargoOnLive: label(
    'Texten är publicerad, så den kan inte få embargo. Dra tillbaka den först, eller töm fältet.',
    'The text is live, so it cannot be embargoed. Withdraw it first, or clear the field.',
  ),
  emergencyEmbargo: label(
    'Embargot ligger framåt i tiden, så texten publicerades inte. Töm embargot och spara om den ska ut nu.',
    'The embargo lies ahead, so the text was not published. Clear the embargo and save if it is to go out now.',
  ),
  takeDownPassed: label(
    'Tiden då texten skulle tas ned har passerat. Välj en senare tid, eller töm fältet.',
    'The time at which the text was to be taken down has passed. Choose a later time, or clear the field.',
  ),
  approvedByWriter: label(
    'Den som godkände texten har själv skrivit i den, och nu krävs att någon annan gör det. Texten gick inte ut: be någon annan godkänna eller publicera den.',
    'Whoever approved the text has written in it too, and now somebody else must. The text did not go out: have somebody else approve or publish it.',
  ),
  nothingKept: label(
    'Det som godkändes finns inte kvar, så inget gick ut. Godkänn texten igen.',
    'What was approved is there no more, so nothing went out. Approve the text again.',
  ),
  silentTakingBack: label(
    'Det finns ett nyare utkast, så att spara så här skulle ta texten från webbplatsen. Inget ändrades. Spara som utkast, publicera, eller dra tillbaka texten.',
    'There is a newer draft, so to save like this would take the text off the site. Nothing was changed. Save a draft, publish, or withdraw the text.',
  ),
  takenBackByDeciders: label(
    'Bara den som godkänner texter tar en publicerad text från webbplatsen. Inget ändrades. Be någon av dem att dra tillbaka den.',
    'Only those who approve texts take a live one off the site. Nothing was changed. Ask one of them to withdraw it.',
  ),
  otherWaysOfSaving: label(
    'Texter sparas inte så här. Inget ändrades. Spara ett utkast, eller använd stegen för att publicera och dra tillbaka.',
    'Texts are not saved like this. Nothing was changed. Save a draft, or take the steps of publishing and withdrawing.',
  ),
  correctsNothing: label(
    'Bara det som är publicerat kan rättas. Publicera utan rättelse.',
    'Only what is live can be corrected. Publish without a correction.',
  ),
  onlyNews: label(
    'Rättelser visas bara på nyheter. Inget gjordes. Publicera utan rättelse, och skriv i texten vad som är rättat.',
    'Corrections are shown on news only. Nothing was done. Publish without one, and say in the text what was corrected.',
  ),
  ownCorrection: label(
    'Rättelsen är dina egna ord, så någon annan måste godkänna den. Inget gjordes. Be om godkännande med rättelsen, eller använd den som är begärd.',
    'The correction is in words of your own, so somebody else must approve it. Nothing was done. Ask for approval with it, or use the one that was asked for.',
  ),
  otherWords: label(
    'Texten har ändrats sedan du öppnade den, så inget gjordes. Läs den igen.',
    'The text has changed since you opened it, so nothing was done. Read it again.',
  ),
  saveFirst: label('Spara texten först.', 'Save the text first.'),
  restoreAsDraft: label(
    'En tidigare version återställs som utkast och publiceras sedan som vanligt. Inget ändrades.',
    'An earlier version is restored as a draft, and published in the ordinary way afterwards. Nothing was changed.',
  ),
  askedAlready: label('Någon har redan bett om godkännande.', 'Approval has been asked for already.'),
  approvedAlready: label('Texten är redan godkänd.', 'The text is approved already.'),
  nothingNew: label('Det som är publicerat är redan det senaste.', 'What is live is the latest already.'),
  nothingToVoid: label(
    'Texten har inget godkännande och ingen begäran att upphäva.',
    'The text has no approval and no request to make void.',
  ),
  nothingAfterwards: label(
    'Inget nödpublicerat väntar på godkännande.',
    'Nothing published in an emergency waits for approval.',
  ),
  notInTheWay: label(
    'Inget hindrar dig från att publicera som vanligt.',
    'Nothing keeps you from publishing in the ordinary way.',
  ),
  notLive: label('Bara det som är publicerat kan dras tillbaka.', 'Only what is published can be withdrawn.'),
  reason: label(
    'Ange ett skäl på högst 500 tecken: det visas där texten stod.',
    'Give a reason of at most 500 characters: it is shown where the text stood.',
  ),
} satisfies Record<string, Label>;

/** Why an approval is valid no more. */
export const voidReasons = {
  edited: label('Texten ändrades efter godkännandet.', 'The text was changed after the approval.'),
  'file-changed': label(
    'En fil som texten använder ändrades efter godkännandet.',
    'A file that the text uses was changed after the approval.',
  ),
  'file-deleted': label(
    'En fil som texten använder raderades efter godkännandet.',
    'A file that the text uses was deleted after the approval.',
  ),
  replaced: label(
    'Något senare godkändes eller publicerades i stället.',
    'Something later was approved or published instead.',
  ),
  withdrawn: label('Texten drogs tillbaka.', 'The text was withdrawn.'),
  unpublished: label('Texten avpublicerades.', 'The text was taken off the site.'),
  deleted: label('Texten raderades.', 'The text was deleted.'),
  'by-hand': label('Någon upphävde det.', 'Somebody made it void.'),
} satisfies Record<string, Label>;

export type VoidReason = keyof typeof voidReasons;

/** What the address of a text says that was taken down at its hour, in the language of the text. */
export const takenDownAtHour = label(
  'Texten visades till och med den här dagen.',
  'The text was shown until this day.',
);

/** What is kept of a scheduled text that went out without something that had been deleted meanwhile. Swedish first, as in the office. */
export const leftOut = (names: readonly string[]): string =>
  `Gick ut utan det som har raderats sedan godkännandet: ${names.join(', ')}.`;
