import { useMemo } from 'react';
import type { Contact } from '../../../core/contacts/model.ts';
import { dayOfReferral } from '../../../core/referrals/leadingReferrals.ts';
import { type MayBeSaid, whatMayBeSaid } from '../../../core/referrals/mayBeSaid.ts';
import type { Referral } from '../../../core/referrals/model.ts';
import { pathToContact } from '../../../core/referrals/paths.ts';
import { pathInWords } from '../../../core/referrals/pathWords.ts';
import { navigate } from '../../app/navigation.ts';
import { attempt } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { AskLines } from '../ask-around/AskLines.tsx';
import { ClosingTheLoop } from './ClosingTheLoop.tsx';
import { PathLine } from './PathLine.tsx';
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

/** The way from me to a person, what may be said to them about it, and who may be named instead. */
function Path({ contactId }: { contactId: string }) {
  const { contacts, referrals } = useNotebook();
  const { way, said } = useMemo(() => {
    const source = { contacts, referrals };
    const path = pathToContact(source, contactId);
    return {
      way: pathInWords(source, path, 'me').places,
      said: whatMayBeSaid(source, contactId),
    };
  }, [contacts, referrals, contactId]);
  return (
    <div className={styles.way}>
      <PathLine places={way} />
      <p className={styles.said}>{said.explanation}</p>
      <span className={styles.wayButtons}>
        {said.instead === null ? null : <MentionInstead instead={said.instead} />}
        <Button
          look="quiet"
          onPress={() => navigate({ page: 'referrals', view: 'map', nodeId: contactId })}
        >
          Show on map
        </Button>
      </span>
    </div>
  );
}

function MentionInstead({ instead }: { instead: NonNullable<MayBeSaid['instead']> }) {
  const { referralId } = instead.referral;
  return (
    <Button
      changes
      look="quiet"
      onPress={() => attempt(call('referrals.update', { referralId, fields: { isMain: true } }))}
    >
      Mention {instead.referrerName} instead
    </Button>
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
