import { useState } from 'react';
import type { Contact } from '../../../core/contacts/model.ts';
import { runAction, useAction } from '../../app/commands.ts';
import { navigate } from '../../app/navigation.ts';
import { attempt, attemptWithUndo } from '../../app/notices.ts';
import { sayRemoved } from '../../app/safekeepingWords.ts';
import { call } from '../../transport/client.ts';
import { Page } from '../../ui/Panes.tsx';
import { MessagesSection } from '../letters/MessagesSection.tsx';
import { ContactReferrals } from '../referrals/ContactReferrals.tsx';
import { RecordReferralSheet } from '../referrals/RecordReferralSheet.tsx';
import { ContactHeader } from './ContactHeader.tsx';
import { ContactInterviews } from './ContactInterviews.tsx';
import { ContactNotes } from './ContactNotes.tsx';
import { FactsSection } from './FactsSection.tsx';
import { FollowUpsSection } from './FollowUpsSection.tsx';
import { KeepInTouchSection } from './KeepInTouchSection.tsx';
import { LikelyDouble } from './LikelyDouble.tsx';
import { MergeSheet, type Merging } from './MergeSheet.tsx';
import { PromisesSection } from './PromisesSection.tsx';
import { useDoubles } from './useDoubles.ts';

/** The page of one person; give it a `key` of their id. */
export function ContactPage({ contact }: { contact: Contact }) {
  const { contactId } = contact;
  const [isRecording, setIsRecording] = useState(false);
  const [isAddingFollowUp, setIsAddingFollowUp] = useState(false);
  const [merging, setMerging] = useState<Merging | null>(null);
  const doubleIds = useDoubles(contactId);
  const isArchived = contact.archivedAt !== null;

  useAction('referral.record', () => setIsRecording(true));
  useAction('followUp.add', () => setIsAddingFollowUp(true));
  useAction(
    'contact.archive',
    isArchived ? null : () => attempt(call('contacts.archive', { contactId })),
  );
  useAction('contact.merge', () => setMerging({ otherId: null }));
  useAction('contact.remove', () => void removePerson(contact));
  useAction('packet.export', () =>
    navigate({ page: 'packet', contactIds: [contactId], interviewId: null }),
  );
  useAction('interview.plan', () => attempt(planInterview(contactId)));

  return (
    <Page label={contact.displayName}>
      <ContactHeader contact={contact} />
      <LikelyDouble doubleIds={doubleIds} onCompare={(otherId) => setMerging({ otherId })} />
      <FactsSection contact={contact} />
      <ContactNotes contact={contact} />
      <ContactInterviews contactId={contactId} onPlan={() => runAction('interview.plan')} />
      <MessagesSection contact={contact} />
      <ContactReferrals contact={contact} onRecord={() => setIsRecording(true)} />
      <FollowUpsSection
        contactId={contactId}
        isAdding={isAddingFollowUp}
        onAddingChange={setIsAddingFollowUp}
      />
      <PromisesSection contactId={contactId} />
      <KeepInTouchSection contact={contact} />
      <RecordReferralSheet
        contactId={contactId}
        isOpen={isRecording}
        onClose={() => setIsRecording(false)}
      />
      <MergeSheet
        contact={contact}
        doubleIds={doubleIds}
        merging={merging}
        onClose={() => setMerging(null)}
      />
    </Page>
  );
}

async function removePerson({ contactId, displayName }: Contact): Promise<void> {
  const done = sayRemoved(displayName, 'them');
  const isGone = await attemptWithUndo('contacts.remove', { contactId }, done);
  if (isGone) navigate({ page: 'people', contactId: null });
}

async function planInterview(contactId: string): Promise<void> {
  const { interviewId } = await call('interviews.plan', { contactIds: [contactId] });
  navigate({ page: 'interviews', interviewId });
}
