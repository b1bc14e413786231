import { label } from '../../labels.ts';

/** Of a text's way to its readers: the controls of its form, the state beside them, and what is asked before it goes out. */
export const workflowTexts = {
  stateOf: label('Läge', 'State'),
  stateNew: label('Nytt, inte sparat', 'New, not saved'),
  stateReading: label('Läser läget …', 'Reading the state …'),
  stateUnread: label('Läget kunde inte läsas. {{reason}}', 'The state could not be read. {{reason}}'),
  state_draft: label('Utkast', 'Draft'),
  state_asked: label('Väntar på godkännande', 'Waits for approval'),
  state_approved: label('Godkänd, inte publicerad', 'Approved, not published'),
  state_scheduled: label('Godkänd, går ut {{moment}}', 'Approved, goes out {{moment}}'),
  state_live: label('På webbplatsen', 'On the site'),
  state_withdrawn: label('Tillbakadragen', 'Withdrawn'),
  state_live_draft: label(
    'På webbplatsen, med ändringar som inte är ute',
    'On the site, with changes that are not',
  ),
  state_live_asked: label(
    'På webbplatsen. Ändringarna väntar på godkännande',
    'On the site. The changes wait for approval',
  ),
  state_live_approved: label(
    'På webbplatsen. Ändringarna är godkända, inte publicerade',
    'On the site. The changes are approved, not published',
  ),
  state_live_scheduled: label(
    'På webbplatsen. Ändringarna går ut {{moment}}',
    'On the site. The changes go out {{moment}}',
  ),
  stateUnsaved: label('Du har ändringar som inte är sparade.', 'You have changes that are not saved.'),
  stateUnsavedVoids: label(
    'Du har ändringar som inte är sparade. Sparas de gäller godkännandet inte längre.',
    'You have changes that are not saved. Once saved, the approval holds no longer.',
  ),

  factLiveSince: label('Låg på webbplatsen {{moment}}.', 'Was on the site {{moment}}.'),
  factOnItsWay: label('På väg till webbplatsen …', 'On its way to the site …'),
  factAsked: label('{{name}} bad om godkännande {{moment}}.', '{{name}} asked for approval {{moment}}.'),
  factAskedNote: label(
    '{{name}} bad om godkännande {{moment}}: ”{{note}}”',
    '{{name}} asked for approval {{moment}}: “{{note}}”',
  ),
  factApproved: label('Godkänd av {{name}} {{moment}}.', 'Approved by {{name}} {{moment}}.'),
  factDue: label('Går ut av sig själv {{moment}}.', 'Goes out by itself {{moment}}.'),
  factByHand: label('Kan publiceras nu.', 'Can be published now.'),
  factEmbargo: label('Embargo till {{moment}}.', 'Embargoed until {{moment}}.'),
  factVoided: label(
    'Godkännandet av {{approver}} gäller inte: {{why}} ({{name}}, {{moment}}).',
    'The approval by {{approver}} does not hold: {{why}} ({{name}}, {{moment}}).',
  ),
  factNotDue: label('Den går inte ut {{moment}}.', 'It does not go out {{moment}}.'),
  factUnapproved: label(
    'Nödpublicerad av {{name}} {{moment}}: ”{{reason}}” Väntar på godkännande i efterhand.',
    'Published in an emergency by {{name}} {{moment}}: “{{reason}}” Waits for approval afterwards.',
  ),
  factTakenDown: label('Tas ner {{moment}}.', 'Is taken down {{moment}}.'),
  factPair: label('{{language}} version: {{state}}', '{{language}} version: {{state}}'),
  factUnchecked: label(
    'Kunde inte kontrolleras, och hindrar inte: {{excerpt}}',
    'Could not be checked, and does not stand in the way: {{excerpt}}',
  ),
  copyAddress: label('Kopiera adressen', 'Copy the address'),
  copiedAddress: label('Adressen är kopierad', 'The address is copied'),
  notCopied: label(
    'Adressen kunde inte kopieras. Markera den och kopiera själv.',
    'The address could not be copied. Select it and copy it yourself.',
  ),

  do_ask: label('Skicka för godkännande', 'Send for approval'),
  do_approve: label('Godkänn', 'Approve'),
  do_approve_hour: label('Godkänn, går ut {{moment}}', 'Approve, goes out {{moment}}'),
  do_publish: label('Publicera', 'Publish'),
  do_publish_hour: label('Publicera {{moment}}', 'Publish {{moment}}'),
  do_publish_change: label('Publicera ändring', 'Publish change'),
  do_publish_change_hour: label('Publicera ändring {{moment}}', 'Publish change {{moment}}'),
  do_publish_asked: label('Godkänn och publicera', 'Approve and publish'),
  do_publish_asked_hour: label('Godkänn och publicera {{moment}}', 'Approve and publish {{moment}}'),
  do_emergency: label('Nödpublicera …', 'Publish in an emergency …'),
  'do_approve-afterwards': label('Godkänn i efterhand', 'Approve afterwards'),
  do_void: label('Häv godkännandet …', 'Void the approval …'),
  doMore: label('Fler val', 'More choices'),
  doingSave: label('Sparar …', 'Saving …'),
  doingCheck: label('Kontrollerar texten …', 'Checking the text …'),
  doingSend: label('Skickar …', 'Sending …'),

  done_ask: label('Texten är skickad för godkännande.', 'The text has been sent for approval.'),
  done_approve: label('Texten är godkänd.', 'The text is approved.'),
  'done_approve-afterwards': label(
    'Publiceringen är godkänd i efterhand.',
    'The publishing is approved afterwards.',
  ),
  done_void: label(
    'Godkännandet är hävt. Texten finns kvar som utkast.',
    'The approval is void. The text remains as a draft.',
  ),
  doneHour: label(
    'Texten är godkänd och går ut {{moment}}.',
    'The text is approved and goes out {{moment}}.',
  ),
  donePublished: label('Publicerad. På väg till webbplatsen …', 'Published. On its way to the site …'),
  doneOnSite: label('Låg på webbplatsen {{moment}}.', 'Was on the site {{moment}}.'),
  notDone: label(
    'Ingenting gick ut. Texten är sparad som utkast. {{reason}}',
    'Nothing went out. The text is saved as a draft. {{reason}}',
  ),
  notDoneKept: label('Ingenting ändrades. {{reason}}', 'Nothing changed. {{reason}}'),
  notChecked: label(
    'Texten är sparad som utkast, men kunde inte kontrolleras, så ingenting gick ut. {{reason}}',
    'The text is saved as a draft but could not be checked, so nothing went out. {{reason}}',
  ),
  changedMeanwhile: label(
    'Någon annan har ändrat texten sedan du öppnade den, så ingenting gick ut. Ladda om sidan och läs det som står där nu.',
    'Somebody else has changed the text since you opened it, so nothing went out. Reload the page and read what stands there now.',
  ),

  askTitle: label('Skicka för godkännande', 'Send for approval'),
  askBody: label(
    'Den som godkänner ser din fråga på startsidan. Ändras texten innan dess får du fråga igen.',
    'Whoever approves sees your request on the start page. If the text is changed before that, you have to ask again.',
  ),
  askNote: label('Hälsning till den som godkänner (frivillig)', 'Note to whoever approves (optional)'),
  emergencyTitle: label('Nödpublicera', 'Publish in an emergency'),
  emergencyBody: label(
    'Texten går ut nu, utan att någon annan har läst den. Skälet sparas, de som godkänner får besked, och någon av dem ska godkänna i efterhand.',
    'The text goes out now, without anybody else having read it. The reason is kept, those who approve are told, and one of them is to approve it afterwards.',
  ),
  emergencyReason: label('Skäl', 'Reason'),
  emergencyConfirm: label('Publicera nu', 'Publish now'),
  voidTitle: label('Häv godkännandet', 'Void the approval'),
  voidBody: label(
    'Texten går inte ut förrän den godkänns igen. Det som redan ligger på webbplatsen ligger kvar.',
    'The text does not go out until it is approved again. What is on the site already remains.',
  ),
  voidWhy: label('Varför (frivilligt)', 'Why (optional)'),
  voidConfirm: label('Häv', 'Void'),
  changeTitle: label('Publicera ändringen', 'Publish the change'),
  changeKind: label('Vad är det för ändring?', 'What kind of change is it?'),
  changeMinor: label(
    'En liten ändring, som ett stavfel. Den syns inte för läsarna.',
    'A minor one, such as a spelling mistake. Readers are not told.',
  ),
  changeCorrection: label(
    'En rättelse. Läsarna får veta vad som var fel.',
    'A correction. Readers are told what was wrong.',
  ),
  changeNote: label('Rättelsen, som den visas för läsarna', 'The correction, as readers see it'),
  changeNoteHelp: label(
    'Visas med datum på texten, i flödet och på sidan med rättelser.',
    'Shown with its date on the text, in the feed and on the page of corrections.',
  ),
  changeChoose: label('Välj vad det är för ändring.', 'Choose what kind of change it is.'),
  changeNoteMissing: label('Skriv vad som rättats.', 'Write what was corrected.'),
  reasonMissing: label('Skriv ett skäl.', 'Write a reason.'),

  guardTitle: label('Se över texten först', 'Look the text over first'),
  guardBody: label(
    'Det här hittades i texten, som är sparad som utkast. Ta bort det, eller släpp igenom det med ett skäl som sparas.',
    'This was found in the text, which is saved as a draft. Remove it, or let it through with a reason that is kept.',
  ),
  guardLeft: label('{{count}} kvar att ta ställning till.', '{{count}} left to decide on.'),
  guardClear: label('Allt är omhändertaget.', 'Everything is dealt with.'),
  guardContinue: label('Fortsätt', 'Continue'),
  guardRemove: label('Ta bort det i texten', 'Remove it in the text'),
  guardRemoveOf: label('Ta bort det i texten: {{what}}', 'Remove it in the text: {{what}}'),
  guardWaive: label('Släpp igenom …', 'Let it through …'),
  guardWaiveOf: label('Släpp igenom: {{what}}', 'Let it through: {{what}}'),
  guardReason: label(
    'Varför det får stå kvar (minst tio tecken)',
    'Why it may remain (at least ten characters)',
  ),
  guardReasonShort: label(
    'Skriv ett skäl på minst tio tecken.',
    'Write a reason of at least ten characters.',
  ),
  guardWaiveConfirm: label('Släpp igenom', 'Let it through'),
  guardWaiving: label('Sparar skälet …', 'Keeping the reason …'),
  guardNotWaived: label('Skälet sparades inte. {{reason}}', 'The reason was not kept. {{reason}}'),
  guardWaived: label('Släppt igenom av {{name}}: ”{{reason}}”', 'Let through by {{name}}: “{{reason}}”'),
  guardNote: label('Hindrar inte.', 'Does not stand in the way.'),

  withdrawKind: label('Vad ska stå på adressen?', 'What is to stand at the address?'),
  withdrawKeep: label(
    'Skälet och datumet. Så vet den som har länken vad som hänt.',
    'The reason and the date, so that whoever has the link learns what happened.',
  ),
  withdrawRemove: label(
    'Att sidan är borttagen (410). Sökmotorer glömmer den då. Välj det för sådant som inte borde ha varit ute.',
    'That the page is gone (410). Search engines then forget it. Choose this for what should not have been out.',
  ),
  withdrawRemoveConfirm: label('Ta bort', 'Remove'),
  removedText: label('Texten är borttagen från webbplatsen.', 'The text is removed from the site.'),
} as const;
