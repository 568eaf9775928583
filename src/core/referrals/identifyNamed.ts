import { addContact } from '../contacts/addContact.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { CommandContext } from '../operation.ts';
import type { Referral } from './model.ts';

/** Who a bare name turned out to be: somebody of the notebook, or somebody new by a name. */
export type Identity = { contactId: string } | { newName: string };

/**
 * Gives a referral of a bare name the person it means, in place, and answers their id. What was known before is kept: a
 * name that says something else than the person's goes into the reason.
 */
export function identifyNamed(
  notebook: Notebook,
  referral: Referral,
  identity: Identity,
  context: CommandContext,
): string {
  const contactId =
    'contactId' in identity
      ? identity.contactId
      : addContact(notebook, { displayName: identity.newName, source: 'referral' }, context);
  const given = referral.toName.trim();
  const displayName = notebook.contacts[contactId]?.displayName ?? '';
  if (given !== '' && given !== displayName) {
    referral.why = [referral.why.trim(), `Given as “${given}”.`].filter(Boolean).join('\n');
  }
  referral.toContactId = contactId;
  referral.toName = '';
  referral.isMain = !Object.values(notebook.referrals).some(
    (other) =>
      other.referralId !== referral.referralId && other.toContactId === contactId && other.isMain,
  );
  return contactId;
}
