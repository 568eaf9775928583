import { knownZone } from '../../../core/dates.ts';
import type { FollowUp } from '../../../core/follow-ups/model.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { focusHeading } from '../../app/focusHeading.ts';
import { navigate } from '../../app/navigation.ts';
import { attemptWithUndo, showNotice } from '../../app/notices.ts';
import { callWithRevision } from '../../transport/client.ts';
import { openLeftQuestions } from '../interviews/leftQuestions.ts';

/** The reminder to wrap up a talk, as long as it is open. */
export function openWrapUp({ followUps }: Notebook, interviewId: string): FollowUp | undefined {
  return Object.values(followUps).find(
    (one) => one.kind === 'wrap_up' && one.interviewId === interviewId && one.closedAt === null,
  );
}

// Sorts behind every instant.
const undated = '9999';

/** The talk that is planned next with the same people; undefined for none. */
export function nextTalk({ interviews }: Notebook, { contactIds }: Interview) {
  return Object.values(interviews)
    .filter(({ status, call }) => status === 'planned' && call === null)
    .filter((one) => contactIds.every((contactId) => one.contactIds.includes(contactId)))
    .toSorted((one, other) =>
      (one.startsAt ?? undated).localeCompare(other.startsAt ?? undated),
    )[0];
}

/** Leaves the sheet for the page of the interview; the wrap-up stays as it is. */
export function leaveEnding({ interviewId }: Interview): void {
  sendWhatWasTyped();
  navigate({ page: 'interviews', interviewId });
  focusHeading();
}

/** Takes the wrap-up off the list and leaves. */
export function finishEnding(interview: Interview, wrapUp: FollowUp | undefined): void {
  leaveEnding(interview);
  if (wrapUp === undefined) return;
  const { followUpId } = wrapUp;
  void attemptWithUndo('followUps.close', { followUpId, as: 'done' }, 'Wrapped up');
}

/** Goes to the talk that comes next, with what earlier ones have left open in front of it. */
export function goToNextTalk(interviewId: string): void {
  sendWhatWasTyped();
  openLeftQuestions(interviewId);
  navigate({ page: 'interviews', interviewId });
  focusHeading();
}

/** Plans a talk in person with the same people, as far as they are still there, and goes to it. */
export async function planNextTalk(interview: Interview, { contacts }: Notebook): Promise<void> {
  const { kind, timeZone } = interview;
  const { value, revision } = await callWithRevision('interviews.plan', {
    contactIds: interview.contactIds.filter((contactId) => contacts[contactId] !== undefined),
    mode: 'in_person',
    kind,
    timeZone: knownZone(timeZone),
  });
  goToNextTalk(value.interviewId);
  showNotice('The next talk is planned', 'neutral', { undoes: revision });
}

/** A line that waits for Enter is added when it is left; one that is gone with its page is not. */
function sendWhatWasTyped(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
