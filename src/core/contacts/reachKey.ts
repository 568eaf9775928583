import { foldText } from './searchText.ts';

/** What two ways to reach somebody share when they are the same one, however they are written. */
export function reachKey(field: 'emails' | 'phones' | 'links', value: string): string {
  const text = foldText(value.trim());
  if (field === 'phones') return digitsOf(text) || text;
  if (field === 'links') return text.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/+$/, '');
  return text;
}

/** The digits of a phone number, extension included; signs, blanks and brackets gone. */
export function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '');
}
