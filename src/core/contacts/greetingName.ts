import type { Contact } from './model.ts';

/** How a person is greeted: "Dr Castellanos" where a title and a family name are there, else by first name, else as shown. */
export function greetingName({
  namePrefix,
  familyName,
  givenName,
  displayName,
}: Pick<Contact, 'namePrefix' | 'familyName' | 'givenName' | 'displayName'>): string {
  const [prefix, family] = [namePrefix.trim(), familyName.trim()];
  if (prefix !== '' && family !== '') return `${prefix} ${family}`;
  return givenName.trim() || displayName;
}
