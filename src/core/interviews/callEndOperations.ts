import { z } from 'zod';
import { lookThrough } from '../bin/lookThrough.ts';
import { find } from '../notebook/find.ts';
import { idSchema, minutesSchema } from '../notebook/primitives.ts';
import type { Notebook } from '../notebook/schema.ts';
import { command, NotebookError } from '../operation.ts';
import { setCallMinutes } from './callLength.ts';
import { callOperations } from './callOperations.ts';
import { dayToThank } from './endInterview.ts';

const byId = z.strictObject({ interviewId: idSchema });

/** Operations that put the end of a call right: it took another time, or is not over at all. */
export const callEndOperations = {
  'interviews.goOnWithCall': command({
    summary:
      'Goes on with a call that was ended by mistake: the interview is planned again, and wrapping it up is off the list.',
    label: 'Go on with call',
    input: byId,
    run: (draft, { interviewId }, context) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      if (interview.status !== 'done' || interview.call?.endedAt == null) {
        throw new NotebookError('conflict', 'There is no call here that was ended.');
      }
      interview.status = 'planned';
      interview.endedAt = null;
      callOperations['interviews.startCall'].run(draft, { interviewId }, context);
      for (const { followUpId, kind } of openOf(draft, interviewId)) {
        if (kind === 'wrap_up') delete draft.followUps[followUpId];
      }
    },
  }),

  'interviews.setCallMinutes': command({
    summary:
      'Moves the end of a call that is over, so that it took this many minutes; a thank-you that is due the day after moves along.',
    label: 'Change how long a call took',
    input: byId.extend({ minutes: minutesSchema }),
    mergeKey: ({ interviewId }) => `callMinutes:${interviewId}`,
    run: (draft, { interviewId, minutes }, context) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      const { call, endedAt } = interview;
      if (call?.endedAt == null) {
        throw new NotebookError('conflict', 'This call is not over.');
      }
      const before = dayToThank(endedAt ?? call.endedAt, context.timeZone);
      interview.endedAt = setCallMinutes(call, minutes);
      const dueOn = dayToThank(interview.endedAt, context.timeZone);
      for (const { followUpId, kind, dueOn: was } of openOf(draft, interviewId)) {
        // A day somebody chose stays.
        if (kind === 'thank_you' && was === before) {
          find(draft.followUps, followUpId, 'follow-up').dueOn = dueOn;
        }
      }
    },
  }),
};

/** What is open on the list about an interview. */
function openOf(draft: Notebook, interviewId: string) {
  return lookThrough(draft, 'followUps').filter(
    (followUp) => followUp.interviewId === interviewId && followUp.closedAt === null,
  );
}
