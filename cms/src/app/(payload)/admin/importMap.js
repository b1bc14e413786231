import { StatePanel as StatePanel_f9ccddcee54fca8968d2dadb254e6f1b } from '../../../admin/publish/StatePanel.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PairCell as PairCell_6baed98c29dc3f33d8ef7c0b38c17d36 } from '../../../admin/pair/PairCell.tsx'
import { PairButton as PairButton_f1bb2c0aa0d9a0a01de176742abda2a3 } from '../../../admin/pair/PairButton.tsx'
import { ShareButton as ShareButton_4b82edca09cf5ba3d59ed82908047559 } from '../../../admin/preview/ShareButton.tsx'
import { WithdrawButton as WithdrawButton_f6f3007cae8d32eecba0a1426e3a9d3c } from '../../../admin/withdraw/WithdrawButton.tsx'
import { PreviewButton as PreviewButton_030bfb5501acbfcc2017bfcbd2de2d5b } from '../../../admin/preview/PreviewButton.client.tsx'
import { PublishControl as PublishControl_8bc6ba501a429a772c5b300000d93514 } from '../../../admin/publish/PublishControl.tsx'
import { Status as Status_31c760dfa8b55e5c569e38b5d96be9c6 } from '../../../admin/publish/Status.tsx'
import { NoUnpublish as NoUnpublish_9da96e97ce8d6877b9c3e9d04b67ce75 } from '../../../admin/publish/NoUnpublish.tsx'
import { EventPreview as EventPreview_363ecfdee417f5271955139916ecd8b2 } from '../../../admin/event/EventPreview.tsx'
import { EndEventButton as EndEventButton_03fcdc7440470d0589a72213077437f7 } from '../../../admin/event/EndEventButton.tsx'
import { CallStory as CallStory_266225881d8026c2915e2d472a926db9 } from '../../../admin/calls/CallStory.tsx'
import { StatisticsLink as StatisticsLink_7e8b3608e493011efe2d0a9779aa56c8 } from '../../../admin/statistics/StatisticsLink.tsx'
import { ReturnedButton as ReturnedButton_492245c6a06ff2724f757f188a6105ef } from '../../../admin/calls/ReturnedButton.tsx'
import { ResultCell as ResultCell_5a96f62aabd1b773003d9ca1826516b6 } from '../../../admin/notices/ResultCell.tsx'
import { ResultField as ResultField_4eedf054ec4575a55fdb7eea2f45f123 } from '../../../admin/notices/ResultField.tsx'
import { SpokenLength as SpokenLength_e8e4357d4a06bff02fbce00039d90420 } from '../../../admin/spoken/SpokenLength.tsx'
import { Icon as Icon_322333f5a20270dec8fdb7f759dcdf2f } from '../../../admin/branding/Icon.tsx'
import { Logo as Logo_2800df609857adff31e4e775c17701e0 } from '../../../admin/branding/Logo.tsx'
import { LandOnMyDuty as LandOnMyDuty_b3b1b221dd64b6e8368ef2297f4853cb } from '../../../admin/my-duty/LandOnMyDuty.tsx'
import { Dashboard as Dashboard_f781e9028d57a98d9263c5f8db6380b6 } from '../../../admin/dashboard/Dashboard.tsx'
import { NavLinks as NavLinks_8eaf76d0af02b22e16b27eb0fac33872 } from '../../../admin/nav/NavLinks.tsx'
import { WhoAnswersView as WhoAnswersView_cd96194683d4e3c4db2f0b8a826eb3a0 } from '../../../admin/who-answers/WhoAnswersView.tsx'
import { MyDutyView as MyDutyView_c8e05cb3dd6954ac0231f1ce43bcc1a9 } from '../../../admin/my-duty/MyDutyView.tsx'
import { RosterView as RosterView_92d1a44ff52034f06810192c7c228c76 } from '../../../admin/roster/RosterView.tsx'
import { StatisticsView as StatisticsView_b30e92ac447ada06dc7a738165bf6496 } from '../../../admin/statistics/StatisticsView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/publish/StatePanel.tsx#StatePanel": StatePanel_f9ccddcee54fca8968d2dadb254e6f1b,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/pair/PairCell.tsx#PairCell": PairCell_6baed98c29dc3f33d8ef7c0b38c17d36,
  "/admin/pair/PairButton.tsx#PairButton": PairButton_f1bb2c0aa0d9a0a01de176742abda2a3,
  "/admin/preview/ShareButton.tsx#ShareButton": ShareButton_4b82edca09cf5ba3d59ed82908047559,
  "/admin/withdraw/WithdrawButton.tsx#WithdrawButton": WithdrawButton_f6f3007cae8d32eecba0a1426e3a9d3c,
  "/admin/preview/PreviewButton.client.tsx#PreviewButton": PreviewButton_030bfb5501acbfcc2017bfcbd2de2d5b,
  "/admin/publish/PublishControl.tsx#PublishControl": PublishControl_8bc6ba501a429a772c5b300000d93514,
  "/admin/publish/Status.tsx#Status": Status_31c760dfa8b55e5c569e38b5d96be9c6,
  "/admin/publish/NoUnpublish.tsx#NoUnpublish": NoUnpublish_9da96e97ce8d6877b9c3e9d04b67ce75,
  "/admin/event/EventPreview.tsx#EventPreview": EventPreview_363ecfdee417f5271955139916ecd8b2,
  "/admin/event/EndEventButton.tsx#EndEventButton": EndEventButton_03fcdc7440470d0589a72213077437f7,
  "/admin/calls/CallStory.tsx#CallStory": CallStory_266225881d8026c2915e2d472a926db9,
  "/admin/statistics/StatisticsLink.tsx#StatisticsLink": StatisticsLink_7e8b3608e493011efe2d0a9779aa56c8,
  "/admin/calls/ReturnedButton.tsx#ReturnedButton": ReturnedButton_492245c6a06ff2724f757f188a6105ef,
  "/admin/notices/ResultCell.tsx#ResultCell": ResultCell_5a96f62aabd1b773003d9ca1826516b6,
  "/admin/notices/ResultField.tsx#ResultField": ResultField_4eedf054ec4575a55fdb7eea2f45f123,
  "/admin/spoken/SpokenLength.tsx#SpokenLength": SpokenLength_e8e4357d4a06bff02fbce00039d90420,
  "/admin/branding/Icon.tsx#Icon": Icon_322333f5a20270dec8fdb7f759dcdf2f,
  "/admin/branding/Logo.tsx#Logo": Logo_2800df609857adff31e4e775c17701e0,
  "/admin/my-duty/LandOnMyDuty.tsx#LandOnMyDuty": LandOnMyDuty_b3b1b221dd64b6e8368ef2297f4853cb,
  "/admin/dashboard/Dashboard.tsx#Dashboard": Dashboard_f781e9028d57a98d9263c5f8db6380b6,
  "/admin/nav/NavLinks.tsx#NavLinks": NavLinks_8eaf76d0af02b22e16b27eb0fac33872,
  "/admin/who-answers/WhoAnswersView.tsx#WhoAnswersView": WhoAnswersView_cd96194683d4e3c4db2f0b8a826eb3a0,
  "/admin/my-duty/MyDutyView.tsx#MyDutyView": MyDutyView_c8e05cb3dd6954ac0231f1ce43bcc1a9,
  "/admin/roster/RosterView.tsx#RosterView": RosterView_92d1a44ff52034f06810192c7c228c76,
  "/admin/statistics/StatisticsView.tsx#StatisticsView": StatisticsView_b30e92ac447ada06dc7a738165bf6496,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
