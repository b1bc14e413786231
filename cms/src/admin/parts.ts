import type { CollectionConfig, Config, UIField } from 'payload';
import { label } from '../labels.ts';
import type { PairedCollection } from './pair/pair-status.ts';

type Parts = NonNullable<NonNullable<CollectionConfig['admin']>['components']>;

/** Beside the controls of a news item or guidance: its other language, its previews, its withdrawal, its way to readers. */
export function writtenParts(collection: PairedCollection): Parts {
  const part = (path: string) => ({ path, serverProps: { collection } });
  return {
    edit: {
      beforeDocumentControls: [
        part('/admin/pair/PairButton.tsx#PairButton'),
        part('/admin/preview/ShareButton.tsx#ShareButton'),
        part('/admin/withdraw/WithdrawButton.tsx#WithdrawButton'),
      ],
      PreviewButton: '/admin/preview/PreviewButton.client.tsx#PreviewButton',
      PublishButton: part('/admin/publish/PublishControl.tsx#PublishControl'),
      Status: part('/admin/publish/Status.tsx#Status'),
      UnpublishButton: '/admin/publish/NoUnpublish.tsx#NoUnpublish',
    },
  };
}

/** At the top of the form of a news item or guidance: where it stands on its way to readers. */
export function stateField(collection: PairedCollection): UIField {
  return {
    name: 'state',
    type: 'ui',
    admin: {
      components: {
        Field: { path: '/admin/publish/StatePanel.tsx#StatePanel', serverProps: { collection } },
      },
      disableListColumn: true,
    },
  };
}

/** A column of the list: both languages of a story and their states. */
export const pairField: UIField = {
  name: 'pair',
  type: 'ui',
  label: label('Språk och läge', 'Languages and status'),
  admin: { components: { Cell: '/admin/pair/PairCell.tsx#PairCell' } },
};

/** Beside the controls of an event: its end. */
export const eventParts: Parts = {
  edit: { beforeDocumentControls: ['/admin/event/EndEventButton.tsx#EndEventButton'] },
};

/** In the form of an event: what it does. */
export const outlookField: UIField = {
  name: 'outlook',
  type: 'ui',
  admin: {
    components: { Field: '/admin/event/EventPreview.tsx#EventPreview' },
    disableListColumn: true,
  },
};

/** Under a spoken text: its length, and what is said while it is empty. */
export const spokenLength = '/admin/spoken/SpokenLength.tsx#SpokenLength';

/** Over the list of calls: the way to their figures. Beside the controls of a call: whether it was returned. */
export const callsParts: Parts = {
  edit: { beforeDocumentControls: ['/admin/calls/ReturnedButton.tsx#ReturnedButton'] },
  beforeListTable: ['/admin/statistics/StatisticsLink.tsx#StatisticsLink'],
};

/** In the form of a call: what happened, told for people. */
export const callStoryField: UIField = {
  name: 'story',
  type: 'ui',
  admin: { components: { Field: '/admin/calls/CallStory.tsx#CallStory' }, disableListColumn: true },
};

/** Of the result of a notice's call: in words, in the list and in the notice. */
export const resultParts = {
  Cell: '/admin/notices/ResultCell.tsx#ResultCell',
  Field: '/admin/notices/ResultField.tsx#ResultField',
};

/** The start page, the menu, pages of our own, the mark and the name. */
export const adminParts = {
  components: {
    beforeDashboard: [
      '/admin/my-duty/LandOnMyDuty.tsx#LandOnMyDuty',
      '/admin/dashboard/Dashboard.tsx#Dashboard',
    ],
    beforeNavLinks: ['/admin/nav/NavLinks.tsx#NavLinks'],
    graphics: {
      Icon: '/admin/branding/Icon.tsx#Icon',
      Logo: '/admin/branding/Logo.tsx#Logo',
    },
    views: {
      whoAnswers: {
        Component: '/admin/who-answers/WhoAnswersView.tsx#WhoAnswersView',
        path: '/who-answers',
      },
      myDuty: { Component: '/admin/my-duty/MyDutyView.tsx#MyDutyView', path: '/my-duty' },
      roster: { Component: '/admin/roster/RosterView.tsx#RosterView', path: '/roster' },
      callsStatistics: {
        Component: '/admin/statistics/StatisticsView.tsx#StatisticsView',
        path: '/calls-statistics',
      },
    },
  },
  dateFormat: 'd MMMM yyyy HH:mm',
  meta: { titleSuffix: ' – Pressjour' },
} satisfies Config['admin'];
