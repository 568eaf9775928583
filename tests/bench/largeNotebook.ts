import { dispatch, type Reply } from '../../src/api/dispatch.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import type { Session } from '../../src/core/session.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
} from '../fixtures/packetNotebook.ts';

/** How many notes each person's interview holds. */
export const notesPerContact = 20;

const words =
  'They said that the work is mostly listening, that mornings are best, and whom to ask';

/** A note of about a hundred characters that no other is. */
export function noteText(mark: string | number): string {
  return `${words} (${mark}).`.padEnd(100, '.');
}

/** A notebook of so many people with an interview each, and a note under each of its 20 questions. */
export function largeNotebook(contactCount: number): Notebook {
  const numbers = Array.from({ length: contactCount }, (_, index) => index);
  return makeNotebook({
    contacts: numbers.map((index) =>
      makeContact(`c${index}`, {
        displayName: `Person ${index}`,
        role: 'Librarian',
        organisation: `Library ${index % 97}`,
      }),
    ),
    interviews: numbers.map((index) =>
      makeInterview(
        `i${index}`,
        [`c${index}`],
        Array.from({ length: notesPerContact }, (_, place) =>
          makeQuestion(`q${index}-${place}`, { note: noteText(`${index}-${place}`) }),
        ),
      ),
    ),
  });
}

/** Where the note of an edit goes: through the questions of one interview, then to another one, as in calls. */
export function placeOf(edit: number, contactCount: number) {
  const index = (Math.floor(edit / notesPerContact) * 7_919) % contactCount;
  return {
    interviewId: `i${index}`,
    plannedQuestionId: `q${index}-${edit % notesPerContact}`,
  };
}

/** Writes a note the way the window does; resolves with the reply, which leaves when it is on disk. */
export async function writeNote(
  session: Session,
  contactCount: number,
  edit: number,
): Promise<Reply> {
  const input = { ...placeOf(edit, contactCount), text: noteText(`edit ${edit}`) };
  const context = () => ({
    newId: () => 'none',
    now: new Date(Date.parse('2026-05-04T08:00:00Z') + edit * 40_000).toISOString(),
    timeZone: 'Europe/Berlin',
  });
  const deliver = async () => ({ outcome: 'cancelled' as const });
  const request = { name: 'interviews.writeNote', input };
  const reply = await dispatch({ session, desktop: null, context, deliver }, request);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply;
}
