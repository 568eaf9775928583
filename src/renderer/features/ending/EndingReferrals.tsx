import { useState } from 'react';
import type { Interview } from '../../../core/interviews/model.ts';
import { useAction } from '../../app/commands.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import rows from '../contacts/Rows.module.css';
import { usePeople } from '../interviews/peopleOf.ts';
import { ClosingTheLoop } from '../referrals/ClosingTheLoop.tsx';
import { RecordReferralSheet } from '../referrals/RecordReferralSheet.tsx';
import { ReferralRow } from '../referrals/ReferralRow.tsx';
import { WithWhom } from './WithWhom.tsx';

/** Whom they named in a talk, and the way to record one more. */
export function EndingReferrals({ interview }: { interview: Interview }) {
  const { interviewId } = interview;
  const { referrals } = useNotebook();
  const people = usePeople(interview);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isRecording, setIsRecording] = useState(false);
  const contactId = chosenId ?? people[0]?.contactId ?? null;
  const own = Object.values(referrals)
    .filter((referral) => referral.interviewId === interviewId)
    .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt));
  const record = () => setIsRecording(true);
  useAction('referral.record', contactId === null ? null : record);
  if (contactId === null) return null;
  return (
    <Section
      title="Referrals"
      aside="Whom they named"
      actions={
        <>
          <WithWhom
            label="Named by whom"
            people={people}
            contactId={contactId}
            onChange={setChosenId}
          />
          <Button changes look="quiet" onPress={record}>
            Record referral
          </Button>
        </>
      }
    >
      {own.length === 0 ? (
        <p className={rows.none}>No names given.</p>
      ) : (
        <ul className={rows.frame}>
          {own.map((referral) => (
            <ReferralRow
              key={referral.referralId}
              referral={referral}
              direction="to"
              isOneOfSeveral={false}
            />
          ))}
        </ul>
      )}
      {people.map((person) => (
        <ClosingTheLoop key={person.contactId} contactId={person.contactId} />
      ))}
      <RecordReferralSheet
        contactId={contactId}
        interviewId={interviewId}
        isOpen={isRecording}
        onClose={() => setIsRecording(false)}
      />
    </Section>
  );
}
