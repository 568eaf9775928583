import type { Notebook } from '../notebook/schema.ts';
import { type Contact, type Stage, stages } from './model.ts';

/** The parts of a notebook a stage is derived from. */
export type StageSource = Pick<Notebook, 'interviews' | 'followUps'>;

/**
 * Derives where a contact stands: the furthest of what happened (interview agreed, held, thanked)
 * and what was chosen by hand. "Declined" and "no answer" hold until an interview is agreed.
 */
export function deriveStage(notebook: StageSource, contact: Contact): Stage {
  const happened = stageFromEvents(notebook, contact.contactId);
  const chosen = contact.stageByHand;
  if (chosen === null) return happened;
  if (chosen === 'declined' || chosen === 'no_answer') {
    return happened === 'identified' ? chosen : happened;
  }
  return stages.indexOf(chosen) > stages.indexOf(happened) ? chosen : happened;
}

function stageFromEvents(notebook: StageSource, contactId: string): Stage {
  const interviews = Object.values(notebook.interviews).filter((interview) =>
    interview.contactIds.includes(contactId),
  );
  const talked = interviews.some((interview) => interview.status === 'done');
  if (talked && isThanked(notebook, contactId)) return 'thanked';
  if (talked) return 'talked';
  const agreed = interviews.some(
    (interview) => interview.status === 'planned' && interview.startsAt !== null,
  );
  return agreed ? 'scheduled' : 'identified';
}

function isThanked(notebook: StageSource, contactId: string): boolean {
  return Object.values(notebook.followUps).some(
    (followUp) =>
      followUp.contactId === contactId &&
      followUp.kind === 'thank_you' &&
      followUp.closedAs === 'done',
  );
}
