import type { Interview } from '../../../core/interviews/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { navigate } from '../../app/navigation.ts';
import { showNotice } from '../../app/notices.ts';
import { flushPendingWrites } from '../../replica/pendingWrites.ts';
import { call } from '../../transport/client.ts';
import { forgetRow } from './typeUpPlace.ts';

/** Takes the typing up off the list, marks the interview as held if it is not yet, and goes to its page. Throws `CallError`. */
export async function finishTypeUp(notebook: Notebook, interview: Interview): Promise<void> {
  const { interviewId, status } = interview;
  await flushPendingWrites();
  if (status === 'planned') await call('interviews.finish', { interviewId });
  for (const { followUpId } of openTypeUps(notebook, interviewId)) {
    await call('followUps.close', { followUpId, as: 'done' });
  }
  forgetRow(interviewId);
  navigate({ page: 'interviews', interviewId });
  const held = 'Held. A thank-you is on your list for tomorrow';
  showNotice(status === 'planned' ? held : 'Typed up');
}

/** Goes back to the page of the interview; what is left stays on the list. */
export function typeUpLater({ interviewId }: Interview): void {
  navigate({ page: 'interviews', interviewId });
}

function openTypeUps({ followUps }: Notebook, interviewId: string) {
  return Object.values(followUps).filter(
    (one) => one.kind === 'type_up' && one.interviewId === interviewId && one.closedAt === null,
  );
}
