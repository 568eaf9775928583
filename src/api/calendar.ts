import { calendarItems } from '../core/calendar/calendarItems.ts';
import {
  type CalendarChoice,
  type CalendarPick,
  calendarChoiceSchema,
} from '../core/calendar/model.ts';
import { datedFileName } from '../core/datedFileName.ts';
import { dayOf } from '../core/dates.ts';
import { find } from '../core/notebook/find.ts';
import type { Notebook } from '../core/notebook/schema.ts';
import { exporter, NotebookError } from '../core/operation.ts';
import { icsMediaType, writeIcs } from '../formats/ics/writeIcs.ts';
import type { Writers } from './writers.ts';

/** Everything that makes dates into files for a calendar. */
export const calendarOperations = {
  'calendar.exportIcs': exporter<typeof calendarChoiceSchema, Writers>({
    summary: 'Makes a calendar file of one date, or of all interviews, follow-ups and promises.',
    input: calendarChoiceSchema,
    run: (notebook, choice, { now, timeZone }) => {
      refuseUnknown(notebook, choice.pick);
      const items = calendarItems(notebook, choice, { now, timeZone });
      const [first] = items;
      if (first === undefined) throw nothingOf(choice);
      const isAll = choice.pick.what === 'all';
      return {
        kind: 'file',
        label: 'Making the calendar file',
        fileName: datedFileName(
          isAll ? 'Calendar' : '',
          isAll ? '' : first.title,
          dayOf(now, timeZone),
          'ics',
        ),
        mediaType: icsMediaType,
        make: async () => writeIcs(items, now),
      };
    },
  }),
};

/** Errors: not_found for a single record that is gone. */
function refuseUnknown(notebook: Notebook, pick: CalendarPick): void {
  switch (pick.what) {
    case 'interview':
      find(notebook.interviews, pick.interviewId, 'interview');
      return;
    case 'followUp':
      find(notebook.followUps, pick.followUpId, 'follow-up');
      return;
    case 'promise':
      find(notebook.promises, pick.promiseId, 'promise');
      return;
    case 'checkBack':
      find(notebook.referrals, pick.referralId, 'referral');
      return;
    case 'all':
      return;
  }
}

const whyNothing: Record<CalendarPick['what'], string> = {
  interview: 'The interview has no time yet.',
  followUp: 'The follow-up is done or skipped already.',
  promise: 'Only a promise of mine that is open and has a date can go into a calendar.',
  checkBack: 'There is no day to ask this referrer again.',
  all: 'There are no dates of that kind.',
};

function nothingOf({ pick }: CalendarChoice): NotebookError {
  return new NotebookError(pick.what === 'all' ? 'not_found' : 'conflict', whyNothing[pick.what]);
}
