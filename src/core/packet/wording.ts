import type { Source } from '../contacts/model.ts';
import type { Mode } from '../interviews/model.ts';
import type { Priority } from '../question-bank/model.ts';

/** How much a question matters, as printed. */
export const priorityLabels: Record<Priority, string> = {
  must: 'Must',
  should: 'Should',
  if_time: 'If time',
};

/** How a conversation takes place, as printed. */
export const modeLabels: Record<Mode, string> = {
  phone: 'By phone',
  video: 'By video',
  in_person: 'In person',
  email: 'By e-mail',
};

/** What the place of an interview is called, by mode. */
export const placeLabels: Record<Mode, string> = {
  phone: 'Number',
  video: 'Link',
  in_person: 'Where',
  email: 'Address',
};

/** How I know a contact, as printed. */
export const sourceLabels: Record<Source, string> = {
  friend: 'friend',
  relative: 'relative',
  alumni: 'alumni',
  present_coworker: 'present co-worker',
  former_coworker: 'former co-worker',
  supervisor: 'supervisor',
  professional_organisation: 'professional organisation',
  linkedin: 'LinkedIn',
  referral: 'referral',
  event: 'event',
  other: 'other',
};

/** A number with its noun, such as "1 question" or "12 questions". */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Names as a sentence lists them, such as "Ana, Bo and Cy". */
export function listNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The text cut to at most `limit` characters (code points), the last one an ellipsis when something was cut. */
export function shorten(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  return `${characters
    .slice(0, limit - 1)
    .join('')
    .trimEnd()}…`;
}
