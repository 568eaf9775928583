import type { Contact } from '../../../core/contacts/model.ts';
import type { Interview, InterviewFields } from '../../../core/interviews/model.ts';
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

/** What can be done with a whole interview besides its packet. */
export function interviewMenu(
  interview: Interview,
  people: readonly Contact[],
  startAdding: () => void,
): MenuLine[] {
  const { interviewId, kind, startsAt } = interview;
  const toCalendar = () => openCalendarSheet({ what: 'interview', interviewId });
  const toKind = kind === 'job' ? 'informational' : 'job';
  const toKindWords = kind === 'job' ? 'Make it informational' : 'Make it a job interview';
  const lines = [
    ...howItWent(interview),
    line('add', 'Add another person', startAdding),
    ...whoMayLeave(interview, people),
    line('kind', toKindWords, () => update(interviewId, { kind: toKind })),
    ...ends(interview),
  ];
  return [
    ...(startsAt === null ? [] : [line('calendar', 'Save for a calendar…', toCalendar)]),
    ...lines.map((each) => ({ ...each, changes: true })),
  ];
}

function line(id: string, label: string, run: () => void): MenuLine {
  return { id, label, run };
}

function update(interviewId: string, fields: Partial<InterviewFields>): void {
  attempt(call('interviews.update', { interviewId, fields }));
}

function howItWent(interview: Interview): MenuLine[] {
  const { interviewId, status } = interview;
  const reopenWords = status === 'cancelled' ? 'Plan it after all' : 'Make it planned again';
  const wrapUp = () => navigate({ page: 'call', interviewId });
  const reopen = () => attempt(call('interviews.reopen', { interviewId }));
  return [
    ...(status === 'done' ? [line('wrap-up', 'Wrap up…', wrapUp)] : []),
    ...(status === 'cancelled'
      ? []
      : [line('type-up', 'Type up notes from paper', () => typeUpNotes(interview))]),
    ...(status === 'planned'
      ? [
          line('finish', 'Mark interview as held', () => finishInterview(interview)),
          line('finish-on-paper', 'Mark as held on paper', () => finishOnPaper(interview)),
        ]
      : [line('reopen', reopenWords, reopen)]),
  ];
}

function whoMayLeave(
  { interviewId, contactIds }: Interview,
  people: readonly Contact[],
): MenuLine[] {
  if (people.length < 2) return [];
  return people.map(({ contactId, displayName }) =>
    line(`leave-${contactId}`, `Take ${displayName} out of it`, () =>
      update(interviewId, { contactIds: contactIds.filter((other) => other !== contactId) }),
    ),
  );
}

function ends({ interviewId, status }: Interview): MenuLine[] {
  const cancel = () => attempt(call('interviews.cancel', { interviewId }));
  const remove = () =>
    void attemptWithUndo('interviews.remove', { interviewId }, sayRemoved('the interview'));
  return [
    ...(status === 'planned' ? [line('cancel', 'Cancel interview', cancel)] : []),
    line('remove', 'Remove interview', remove),
  ];
}
