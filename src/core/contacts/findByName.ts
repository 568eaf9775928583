import type { Notebook } from '../notebook/schema.ts';
import type { Contact } from './model.ts';
import { foldText } from './searchText.ts';

/** The person of exactly this name, case and marks aside; of several the one I mean to talk to. Null for nobody. */
export function findByName({ contacts }: Pick<Notebook, 'contacts'>, name: string): Contact | null {
  const sought = fold(name);
  if (sought === '') return null;
  const found = Object.values(contacts).filter(({ displayName }) => fold(displayName) === sought);
  return found.find(({ archivedAt }) => archivedAt === null) ?? found[0] ?? null;
}

const fold = (name: string) => foldText(name).replace(/\s+/g, ' ').trim();
