import { Split } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useAction } from '../../app/commands.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { ActionButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Panes.tsx';
import { listReferrals, type ReferralGroup } from './listReferrals.ts';
import { RecordReferralSheet } from './RecordReferralSheet.tsx';
import styles from './ReferralsPage.module.css';
import { ReferralTable } from './ReferralTable.tsx';

/** Every referral, grouped by who gave the name. */
export function ReferralsPage() {
  const { contacts, referrals, interviews } = useNotebook();
  const [isRecording, setIsRecording] = useState(false);
  useAction('referral.record', () => setIsRecording(true));
  const groups = useMemo(
    () => listReferrals({ contacts, referrals, interviews }),
    [contacts, referrals, interviews],
  );
  return (
    <>
      {groups.length === 0 ? <NoReferrals /> : <AllReferrals groups={groups} />}
      <RecordReferralSheet
        contactId={null}
        isOpen={isRecording}
        onClose={() => setIsRecording(false)}
      />
    </>
  );
}

function AllReferrals({ groups }: { groups: readonly ReferralGroup[] }) {
  const all = groups.flatMap(({ rows }) => rows);
  const talkedCount = all.filter(({ isActedOn }) => isActedOn).length;
  return (
    <Page label="Referrals">
      <header className={styles.header}>
        <h1 className={styles.title}>Referrals</h1>
        <span className={styles.count}>
          {all.length === 1 ? '1 name' : `${all.length} names`} given,{' '}
          {talkedCount === 0 ? 'none' : talkedCount} talked to
        </span>
        <span className={styles.actions}>
          <ActionButton actionId="referral.record" look="primary" />
        </span>
      </header>
      <ReferralTable groups={groups} />
    </Page>
  );
}

function NoReferrals() {
  return (
    <main className={styles.nothing} aria-label="Referrals">
      <h1 className={styles.hiddenTitle}>Referrals</h1>
      <EmptyState
        icon={Split}
        title="Who sent you to whom"
        action={<ActionButton actionId="referral.record" look="primary" />}
      >
        Ask everybody whom to talk to next, and whether you may use their name.
      </EmptyState>
    </main>
  );
}
