import { Fragment, useMemo } from 'react';
import type { Contact } from '../../../core/contacts/model.ts';
import type { Referral } from '../../../core/referrals/model.ts';
import { pathToContact } from '../../../core/referrals/paths.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { PersonLink } from '../../ui/PersonLink.tsx';
import { Section } from '../../ui/Section.tsx';
import { AskLines } from '../ask-around/AskLines.tsx';
import { ClosingTheLoop } from './ClosingTheLoop.tsx';
import { ReferralRow } from './ReferralRow.tsx';
import styles from './Referrals.module.css';

/** Who named a person to me, whom they named, and the way from me to them. */
export function ContactReferrals({
  contact,
  onRecord,
}: {
  contact: Contact;
  onRecord: () => void;
}) {
  const { contactId } = contact;
  const { referrals } = useNotebook();
  const { namedBy, named } = useMemo(() => bothWays(referrals, contactId), [referrals, contactId]);
  return (
    <Section
      title="Referrals"
      actions={
        <Button changes look="quiet" onPress={onRecord}>
          Record referral
        </Button>
      }
    >
      {namedBy.length === 0 && named.length === 0 ? (
        <p className={styles.none}>No names given yet, in either direction.</p>
      ) : null}
      {namedBy.length === 0 ? null : <Path contactId={contactId} />}
      <ReferralGroup title="Named by" direction="from" referrals={namedBy} />
      <ClosingTheLoop contactId={contactId} />
      <ReferralGroup title="Named to me" direction="to" referrals={named} />
      <AskLines contactId={contactId} />
    </Section>
  );
}

function ReferralGroup({
  title,
  direction,
  referrals,
}: {
  title: string;
  direction: 'from' | 'to';
  referrals: readonly Referral[];
}) {
  if (referrals.length === 0) return null;
  return (
    <>
      <h3 className={styles.groupTitle}>{title}</h3>
      <ul className={styles.frame}>
        {referrals.map((referral) => (
          <ReferralRow
            key={referral.referralId}
            referral={referral}
            direction={direction}
            isOneOfSeveral={direction === 'from' && referrals.length > 1}
          />
        ))}
      </ul>
    </>
  );
}

function Path({ contactId }: { contactId: string }) {
  const { contacts, referrals } = useNotebook();
  const steps = useMemo(
    () => pathToContact({ contacts, referrals }, contactId),
    [contacts, referrals, contactId],
  );
  return (
    <p className={styles.path}>
      <span>Me</span>
      {steps.map((step) => (
        <Fragment key={step.contactId}>
          <span className={styles.arrow} aria-hidden>
            ›
          </span>
          {step.contactId === contactId ? (
            <span className={styles.here} dir="auto">
              {contacts[contactId]?.displayName}
            </span>
          ) : (
            <PersonLink contactId={step.contactId} />
          )}
        </Fragment>
      ))}
    </p>
  );
}

function bothWays(referrals: Readonly<Record<string, Referral>>, contactId: string) {
  const sorted = Object.values(referrals).sort((a, b) =>
    dayOfReferral(b).localeCompare(dayOfReferral(a)),
  );
  return {
    namedBy: sorted
      .filter((referral) => referral.toContactId === contactId)
      .sort((a, b) => Number(b.isMain) - Number(a.isMain)),
    named: sorted.filter((referral) => referral.fromContactId === contactId),
  };
}

function dayOfReferral({ referredOn, createdAt }: Referral): string {
  return referredOn ?? createdAt.slice(0, 10);
}
