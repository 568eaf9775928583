import { z } from 'zod';
import { addContact } from '../../src/core/contacts/addContact.ts';
import { contactOperations } from '../../src/core/contacts/operations.ts';
import { interviewOperations } from '../../src/core/interviews/operations.ts';
import { notebookOperations } from '../../src/core/notebook/operations.ts';
import { type Command, type CommandContext, command } from '../../src/core/operation.ts';
import type { Session } from '../../src/core/session.ts';
import type { Random } from './labWorld.ts';

const addEleven = command({
  summary: 'Adds so many people that taking them back loses most of the notebook.',
  label: 'Add eleven people',
  input: z.strictObject({}),
  run: (draft, _input, context) => {
    for (let count = 0; count < 11; count += 1) addContact(draft, { displayName: 'One' }, context);
  },
});

/** Begins one edit of a session: shown when this returns, on disk when the promise resolves. */
export function editAtRandom(
  session: Session,
  random: Random,
  context: () => CommandContext,
): Promise<unknown> {
  const run = <I extends z.ZodType, V>(edit: Command<I, V>, input: z.input<I>) =>
    session.run(edit, edit.input.parse(input), context());
  const { contacts, interviews } = session.notebook;
  const pick = (ids: string[]) => ids[random(Math.max(1, ids.length))];
  const contactId = pick(Object.keys(contacts));
  const interviewId = pick(Object.keys(interviews));
  const dice = random(100);
  if (dice < 14) return session.step('undo', context());
  if (dice < 22) return session.step('redo', context());
  if (dice === 22) return run(addEleven, {});
  if (dice < 30) return run(notebookOperations['notebook.rename'], { name: 'Notebook' });
  if (dice < 36) {
    return run(notebookOperations['notebook.rename'], { name: textAtRandom(random).trim() || 'N' });
  }
  if (contactId === undefined || dice < 50) {
    return run(contactOperations['contacts.add'], { displayName: `Person ${random(1_000)}` });
  }
  if (interviewId === undefined || dice < 55) {
    return run(interviewOperations['interviews.plan'], { contactIds: [contactId] });
  }
  if (dice < 65) {
    const fields = { researchNotes: textAtRandom(random) };
    return run(contactOperations['contacts.update'], { contactId, fields });
  }
  const before = interviews[interviewId]?.freeNote.slice(-60) ?? '';
  const text = `${before}${textAtRandom(random)}`;
  return run(interviewOperations['interviews.writeNote'], { interviewId, text });
}

/** Gives the notebook a name it does not have yet. */
export function renameNotebook(
  session: Session,
  name: string,
  context: () => CommandContext,
): Promise<unknown> {
  return session.run(notebookOperations['notebook.rename'], { name }, context());
}

const words = ['said', '“so”', 'Zoë', 'line\nbreak', '😀', 'tab\t', '"quoted"', '\u2028', 'end.'];

function textAtRandom(random: Random): string {
  const length = random(12) === 0 ? 300 : 1 + random(6);
  const text = Array.from({ length }, () => words[random(words.length)]).join(' ');
  return `${text} ${random(1_000_000)}`;
}
