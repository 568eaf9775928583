import type { ContactFields } from '../../../core/contacts/model.ts';
import { call } from '../../transport/client.ts';

/** Writes fields of a person; resolves once they are on disk. */
export function updateContact(contactId: string, fields: Partial<ContactFields>): Promise<unknown> {
  return call('contacts.update', { contactId, fields });
}
