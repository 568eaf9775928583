import { interviewsOfContact } from '../interviews/interviewsOfContact.ts';
import { recordsOfContact } from '../notebook/recordsOfContact.ts';
import type { Contact, Stage } from './model.ts';
import { deriveStage, type StageSource } from './stage.ts';

/** Where a contact stands, read from their own records only; see {@link deriveStage}. */
export function stageOf(notebook: StageSource, contact: Contact): Stage {
  const { contactId } = contact;
  const interviews = interviewsOfContact(notebook.interviews, contactId);
  const followUps = recordsOfContact(notebook.followUps, contactId);
  return deriveStage(
    {
      interviews: Object.fromEntries(interviews.map((one) => [one.interviewId, one])),
      followUps: Object.fromEntries(followUps.map((one) => [one.followUpId, one])),
    },
    contact,
  );
}
