import { fieldsOfMe } from './fieldsOfMe.ts';
import { fieldsOfPerson } from './fieldsOfPerson.ts';
import { fieldsOfTalk } from './fieldsOfTalk.ts';
import type { ResolveField } from './fillTemplate.ts';
import type { LetterFacts } from './letterFacts.ts';
import type { LetterField } from './letterField.ts';

/**
 * Every field a template can name, by the name it has there in braces, in the order an editor offers them. The list is
 * closed: what is not in it stays in the text as it was written.
 */
export const letterFields = { ...fieldsOfPerson, ...fieldsOfTalk, ...fieldsOfMe };

/** The name of a field in {@link letterFields}. */
export type LetterFieldName = keyof typeof letterFields;

/** The names of all fields, in the order an editor offers them. */
export const letterFieldNames = Object.keys(letterFields) as LetterFieldName[];

/** Finds fields for a template; capitals and doubled blanks in a name do not matter. */
export function resolveWith(facts: LetterFacts): ResolveField {
  return (written) => {
    const name = namesByFoldedName.get(fold(written));
    if (name === undefined) return null;
    const field: LetterField = letterFields[name];
    return { name, isSentence: field.isSentence, ...field.valueOf(facts) };
  };
}

const fold = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();
const namesByFoldedName = new Map(letterFieldNames.map((name) => [fold(name), name]));
