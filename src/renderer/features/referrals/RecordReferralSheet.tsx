import { useState } from 'react';
import { useNotebook } from '../../replica/useReplica.ts';
import { Segments } from '../../ui/Segments.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { ReferralForm } from './ReferralForm.tsx';

type Direction = 'gave' | 'wasNamed';

/** The sheet that records who named whom; `contactId` is the person one is looking at, null for none. */
export function RecordReferralSheet({
  contactId,
  interviewId = null,
  askId = null,
  isOpen,
  onClose,
}: {
  contactId: string | null;
  /** The interview the name was given in; null for none. */
  interviewId?: string | null;
  /** The ask of the person it answers; null for none. */
  askId?: string | null;
  isOpen: boolean;
  onClose: () => void;
}) {
  return (
    <Sheet title="Record referral" isOpen={isOpen} onClose={onClose}>
      <RecordReferral
        contactId={contactId}
        interviewId={interviewId}
        askId={askId}
        onClose={onClose}
      />
    </Sheet>
  );
}

function RecordReferral({
  contactId,
  interviewId,
  askId,
  onClose,
}: {
  contactId: string | null;
  interviewId: string | null;
  askId: string | null;
  onClose: () => void;
}) {
  const name = useNotebook().contacts[contactId ?? '']?.displayName ?? '';
  const [direction, setDirection] = useState<Direction>('gave');
  return (
    <>
      {contactId === null || interviewId !== null || askId !== null ? null : (
        <Segments
          label={name}
          value={direction}
          options={[
            { id: 'gave', label: 'Named somebody' },
            { id: 'wasNamed', label: 'Was named by somebody' },
          ]}
          onChange={setDirection}
        />
      )}
      <ReferralForm
        key={direction}
        fromContactId={direction === 'gave' ? contactId : null}
        toContactId={direction === 'wasNamed' ? contactId : null}
        interviewId={interviewId}
        askId={askId}
        onClose={onClose}
      />
    </>
  );
}
