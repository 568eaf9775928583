import type { Notebook } from '../notebook/schema.ts';
import { type Contact, type Stage, stages } from './model.ts';

/** The parts of a notebook a stage is derived from. */
export type StageSource = Pick<Notebook, 'interviews' | 'followUps'>;

/**
 * Derives where a contact stands: the furthest of what happened (interview agreed, held, thanked)
 * and what was chosen by hand. "Declined" and "no answer" hold until an interview is agreed.
 */
export function deriveStage(notebook: StageSource, contact: Contact): Stage {
  return stageReader(notebook)(contact);
}

/** Answers what derives the stage of one contact after another; reads each interview and follow-up once. */
export function stageReader(notebook: StageSource): (contact: Contact) => Stage {
  const happened = happenedById(notebook);
  return ({ contactId, stageByHand: chosen }) => {
    const furthest = happened.get(contactId) ?? 'identified';
    if (chosen === null) return furthest;
    if (chosen === 'declined' || chosen === 'no_answer') {
      return furthest === 'identified' ? chosen : furthest;
    }
    return stages.indexOf(chosen) > stages.indexOf(furthest) ? chosen : furthest;
  };
}

/** How far it went with whom by what happened; who is not there, only identified. */
function happenedById({ interviews, followUps }: StageSource): Map<string, Stage> {
  const happened = new Map<string, Stage>();
  for (const { status, startsAt, contactIds } of Object.values(interviews)) {
    const isTalk = status === 'done';
    if (!isTalk && (status !== 'planned' || startsAt === null)) continue;
    for (const contactId of contactIds) {
      if (isTalk) happened.set(contactId, 'talked');
      else if (!happened.has(contactId)) happened.set(contactId, 'scheduled');
    }
  }
  for (const { contactId, kind, closedAs } of Object.values(followUps)) {
    const isThanks = kind === 'thank_you' && closedAs === 'done';
    if (isThanks && happened.get(contactId) === 'talked') happened.set(contactId, 'thanked');
  }
  return happened;
}
