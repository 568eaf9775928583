import type { Contact } from '../contacts/model.ts';
import { NotebookError } from '../operation.ts';
import type { Ask } from './model.ts';

/** Finds one time a person was asked. Errors: `not_found`. */
export function findAsk({ asks }: Pick<Contact, 'asks'>, askId: string): Ask {
  const ask = asks.find((one) => one.askId === askId);
  if (ask === undefined) throw new NotebookError('not_found', 'There is no such ask.');
  return ask;
}
