import type { Contact } from '../../../core/contacts/model.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import { navigate } from '../../app/navigation.ts';
import { attempt, attemptWithUndo, showNotice } from '../../app/notices.ts';
import { sayRemoved } from '../../app/safekeepingWords.ts';
import { call } from '../../transport/client.ts';
import type { MenuLine } from '../../ui/MenuButton.tsx';
import { openCalendarSheet } from '../calendar/calendarSheet.ts';

/** Marks an interview as held and says what that put on the list. */
export function finishInterview({ interviewId }: Interview): void {
  attempt(
    call('interviews.finish', { interviewId }).then(() =>
      showNotice('Held. A thank-you is on your list for tomorrow'),
    ),
  );
}

/** Marks an interview as held with its notes still on paper, which puts them on today's list to be typed up. */
function finishOnPaper(interview: Interview): void {
  const { interviewId } = interview;
  const action = { label: 'Type up now', run: () => typeUpNotes(interview) };
  attempt(
    call('interviews.finish', { interviewId, isOnPaper: true }).then(() =>
      showNotice('Held. Typing up the notes is on your list for today', 'neutral', { action }),
    ),
  );
}

/** Goes to where the notes of an interview are typed up from paper. */
export function typeUpNotes({ interviewId }: Interview): void {
  navigate({ page: 'typeUp', interviewId });
}

/** Goes to the packet of an interview. */
export function preparePacket({ interviewId, contactIds }: Interview): void {
  const [contactId] = contactIds;
  if (contactId === undefined) return;
  navigate({ page: 'packet', contactIds: [contactId], interviewId });
}

function toCalendar(interviewId: string): MenuLine {
  return {
    id: 'calendar',
    label: 'Save for a calendar…',
    run: () => openCalendarSheet({ what: 'interview', interviewId }),
  };
}

/** What can be done with a whole interview besides its packet. */
export function interviewMenu(
  interview: Interview,
  people: readonly Contact[],
  startAdding: () => void,
): MenuLine[] {
  const { interviewId, status, kind, contactIds, startsAt } = interview;
  const leave = (leaving: string) =>
    call('interviews.update', {
      interviewId,
      fields: { contactIds: contactIds.filter((contactId) => contactId !== leaving) },
    });
  const held: MenuLine = {
    id: 'finish',
    label: 'Mark interview as held',
    run: () => finishInterview(interview),
  };
  const onPaper: MenuLine = {
    id: 'finish-on-paper',
    label: 'Mark as held on paper',
    run: () => finishOnPaper(interview),
  };
  const typeUp: MenuLine = {
    id: 'type-up',
    label: 'Type up notes from paper',
    run: () => typeUpNotes(interview),
  };
  const reopen: MenuLine = {
    id: 'reopen',
    label: status === 'cancelled' ? 'Plan it after all' : 'Make it planned again',
    run: () => attempt(call('interviews.reopen', { interviewId })),
  };
  const cancel: MenuLine = {
    id: 'cancel',
    label: 'Cancel interview',
    run: () => attempt(call('interviews.cancel', { interviewId })),
  };
  const remove: MenuLine = {
    id: 'remove',
    label: 'Remove interview',
    run: () =>
      void attemptWithUndo('interviews.remove', { interviewId }, sayRemoved('the interview')),
  };
  const wrapUp: MenuLine = {
    id: 'wrap-up',
    label: 'Wrap up…',
    run: () => navigate({ page: 'call', interviewId }),
  };
  const lines: MenuLine[] = [
    ...(status === 'done' ? [wrapUp] : []),
    ...(status === 'cancelled' ? [] : [typeUp]),
    ...(status === 'planned' ? [held, onPaper] : [reopen]),
    { id: 'add', label: 'Add another person', run: startAdding },
    ...(people.length > 1
      ? people.map(({ contactId, displayName }) => ({
          id: `leave-${contactId}`,
          label: `Take ${displayName} out of it`,
          run: () => attempt(leave(contactId)),
        }))
      : []),
    {
      id: 'kind',
      label: kind === 'job' ? 'Make it informational' : 'Make it a job interview',
      run: () =>
        attempt(
          call('interviews.update', {
            interviewId,
            fields: { kind: kind === 'job' ? 'informational' : 'job' },
          }),
        ),
    },
    ...(status === 'planned' ? [cancel] : []),
    remove,
  ];
  return [
    ...(startsAt === null ? [] : [toCalendar(interviewId)]),
    ...lines.map((line) => ({ ...line, changes: true })),
  ];
}
