import { enablePatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { checkChange } from '../../src/core/notebook/checkChange.ts';
import { createNotebookValue } from '../../src/core/notebook/notebookValue.ts';
import { type Notebook, notebookSchema } from '../../src/core/notebook/schema.ts';
import { NotebookError } from '../../src/core/operation.ts';
import { richNotebook } from './folders.ts';

enablePatches();

const long = 'x'.repeat(2_001);
const notebook = richNotebook();
const [contactId = ''] = Object.keys(notebook.contacts);
const [interviewId = ''] = Object.keys(notebook.interviews);
const [followUpId = ''] = Object.keys(notebook.followUps);

function refusal(change: (draft: Notebook) => void): { code: string | null; opens: boolean } {
  const value = createNotebookValue(notebook);
  const { next, patches } = value.work(change);
  value.take(next, patches);
  const opens = notebookSchema.safeParse(value.plain).success;
  try {
    checkChange(next, patches);
    return { code: null, opens };
  } catch (cause) {
    if (!(cause instanceof NotebookError)) throw cause;
    return { code: cause.code, opens };
  }
}

const contact = (draft: Notebook) => draft.contacts[contactId] as Notebook['contacts'][string];
const interview = (draft: Notebook) =>
  draft.interviews[interviewId] as Notebook['interviews'][string];
const followUp = (draft: Notebook) => draft.followUps[followUpId] as Notebook['followUps'][string];

describe('a change that could not be opened again', () => {
  it.each<[what: string, change: (draft: Notebook) => void]>([
    [
      'a text that grew too long',
      (draft) => {
        followUp(draft).text = long;
      },
    ],
    [
      'a text that became empty',
      (draft) => {
        contact(draft).displayName = ' ';
      },
    ],
    [
      'a list that grew too full',
      (draft) => {
        for (let index = 0; index < 201; index += 1) {
          interview(draft).talkingPoints.push({ talkingPointId: `t${index}`, text: 'x' });
        }
      },
    ],
    [
      'a key that is no id',
      (draft) => {
        draft.contacts['no id'] = { ...contact(draft) };
      },
    ],
    [
      'a new record with a wrong field',
      (draft) => {
        draft.contacts.new = { ...contact(draft), metOn: 'soon' };
      },
    ],
    [
      'a field of the notebook itself',
      (draft) => {
        draft.name = '';
      },
    ],
    [
      'a field of me',
      (draft) => {
        draft.me.email = long;
      },
    ],
    [
      'an order',
      (draft) => {
        draft.questionSetOrder.push('no id');
      },
    ],
    [
      'an entry of the bin',
      (draft) => {
        draft.bin.new = { binEntryId: 'new' } as never;
      },
    ],
    [
      'something a notebook has no place for inside a record',
      (draft) => {
        Object.assign(contact(draft), { isAdmin: true });
      },
    ],
  ])('is refused: %s', (_what, change) => {
    expect(refusal(change)).toEqual({ code: 'invalid_input', opens: false });
  });

  it.each<[what: string, change: (draft: Notebook) => void]>([
    [
      'a removed record',
      (draft) => {
        delete draft.contacts[contactId];
      },
    ],
    [
      'a new name',
      (draft) => {
        draft.name = 'Next';
      },
    ],
    [
      'a note',
      (draft) => {
        interview(draft).freeNote = 'x'.repeat(100_000);
      },
    ],
    ['nothing', () => {}],
  ])('is let through when it can: %s', (_what, change) => {
    expect(refusal(change)).toEqual({ code: null, opens: true });
  });
});
