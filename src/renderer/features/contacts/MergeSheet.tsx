import { useMemo, useState } from 'react';
import { fieldsIn, type MergeGroup } from '../../../core/contacts/mergedFields.ts';
import type { Contact } from '../../../core/contacts/model.ts';
import { whyNotOnePerson } from '../../../core/referrals/whyNotOnePerson.ts';
import { rememberMerge } from '../../app/navigation.ts';
import { attemptWithUndo } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { Combo } from '../../ui/Combo.tsx';
import form from '../../ui/Form.module.css';
import { keepFocus } from '../../ui/keepFocus.ts';
import { Sheet, SheetButtons } from '../../ui/Sheet.tsx';
import { personItems } from '../referrals/personItems.ts';
import { moreLabel } from './ContactHeader.tsx';
import { MergePreview } from './MergePreview.tsx';
import { sayWho } from './mergeWords.ts';

/** A merge in the making; `otherId` is who is chosen at first, null for nobody. */
export type Merging = { otherId: string | null };

/** The sheet that makes one person of two; null as `merging` closes it. */
export function MergeSheet({
  contact,
  doubleIds,
  merging,
  onClose,
}: {
  contact: Contact;
  /** Who is probably the same person; offered first. */
  doubleIds: readonly string[];
  merging: Merging | null;
  onClose: () => void;
}) {
  return (
    <Sheet
      title="Merge with another person"
      size="large"
      isOpen={merging !== null}
      onClose={onClose}
    >
      <MergeForm
        contact={contact}
        doubleIds={doubleIds}
        firstId={merging?.otherId ?? null}
        onClose={onClose}
      />
    </Sheet>
  );
}

function MergeForm({
  contact,
  doubleIds,
  firstId,
  onClose,
}: {
  contact: Contact;
  doubleIds: readonly string[];
  firstId: string | null;
  onClose: () => void;
}) {
  const { contacts } = useNotebook();
  const { contactId, displayName } = contact;
  const [otherId, setOtherId] = useState(firstId);
  const other = contacts[otherId ?? ''];
  const items = useMemo(
    () => personItems(contacts, contactId, doubleIds),
    [contacts, contactId, doubleIds],
  );
  return (
    <div className={form.form}>
      <Combo
        label={`Who is the same person as ${displayName}?`}
        placeholder="Type a name"
        autoFocus={firstId === null}
        value={otherId}
        items={items}
        onChange={setOtherId}
      />
      {other ? (
        <Compared key={other.contactId} contact={contact} other={other} onClose={onClose} />
      ) : (
        <>
          <p className={form.hint}>
            Everything that belongs to them will belong to {displayName}. You see it before anything
            changes, and it can be undone.
          </p>
          <MergeButtons onClose={onClose} onMerge={null} />
        </>
      )}
    </div>
  );
}

function Compared({
  contact,
  other,
  onClose,
}: {
  contact: Contact;
  other: Contact;
  onClose: () => void;
}) {
  const { contacts, referrals } = useNotebook();
  const { contactId } = contact;
  const [taken, setTaken] = useState<readonly MergeGroup[]>([]);
  const refusal = useMemo(
    () => whyNotOnePerson(contacts, Object.values(referrals), contactId, other.contactId),
    [contacts, referrals, contactId, other.contactId],
  );
  const merge = () => {
    // Closed first: the sheet would have nothing to compare as soon as they are one.
    onClose();
    void keepFocus(mergeInto(contact, other, taken), moreButton);
  };
  return (
    <>
      <p className={form.hint} dir="auto">
        {sayWho(other)}
      </p>
      {refusal === null ? (
        <MergePreview kept={contact} merged={other} taken={taken} onTakenChange={setTaken} />
      ) : (
        <p role="alert" className={form.problem}>
          {refusal} If a referral is wrong, remove it first.
        </p>
      )}
      <MergeButtons onClose={onClose} onMerge={refusal === null ? merge : null} />
    </>
  );
}

/** Null as `onMerge` while there is nobody to merge with. */
function MergeButtons({ onClose, onMerge }: { onClose: () => void; onMerge: (() => void) | null }) {
  return (
    <SheetButtons>
      <Button onPress={onClose}>Cancel</Button>
      <Button look="primary" isDisabled={onMerge === null} onPress={() => onMerge?.()}>
        Merge people
      </Button>
    </SheetButtons>
  );
}

function mergeInto(
  contact: Contact,
  other: Contact,
  taken: readonly MergeGroup[],
): Promise<boolean> {
  // Before the reply, because the page of the one who goes may be open.
  rememberMerge(other.contactId, contact.contactId);
  const fields = fieldsIn(other, taken);
  const name = fields.displayName ?? contact.displayName;
  return attemptWithUndo(
    'contacts.merge',
    { keptContactId: contact.contactId, mergedContactId: other.contactId, fields },
    `Merged into ${name}`,
  );
}

const moreButton = () => document.querySelector<HTMLElement>(`[aria-label="${moreLabel}"]`);
