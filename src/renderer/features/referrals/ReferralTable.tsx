import { Check } from 'lucide-react';
import { useMemo } from 'react';
import { formatDay } from '../../../core/dates.ts';
import { mayNameReferrer } from '../../../core/referrals/mayBeSaid.ts';
import { permissionWords } from '../../../core/words.ts';
import { sayDay } from '../../app/dayWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { joinWords } from '../../ui/joinWords.ts';
import { PersonLink } from '../../ui/PersonLink.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { type ListedReferral, listReferrals, type ReferralGroup } from './listReferrals.ts';
import styles from './ReferralsPage.module.css';

/** The table of referrals, a part for each person who gave names. */
export function ReferralTable() {
  const { contacts, referrals, interviews } = useNotebook();
  const groups = useMemo(
    () => listReferrals({ contacts, referrals, interviews }),
    [contacts, referrals, interviews],
  );
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead className={styles.head}>
          <tr>
            <th scope="col">Named</th>
            <th scope="col">When</th>
            <th scope="col">Permission</th>
            <th scope="col">Acted on</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Giver key={group.fromContactId} group={group} />
        ))}
      </table>
    </div>
  );
}

function Giver({ group: { fromContactId, rows } }: { group: ReferralGroup }) {
  const talkedCount = rows.filter(({ isActedOn }) => isActedOn).length;
  const given = rows.length === 1 ? 'gave 1 name' : `gave ${rows.length} names`;
  return (
    <tbody>
      <tr className={styles.giver}>
        <th scope="rowgroup" colSpan={4}>
          <PersonLink contactId={fromContactId} />
          <span className={styles.given}>
            {given}, {talkedCount === 0 ? 'none' : talkedCount} talked to
          </span>
        </th>
      </tr>
      {rows.map((row) => (
        <ReferralLine key={row.referral.referralId} row={row} />
      ))}
    </tbody>
  );
}

function ReferralLine({ row: { referral, isActedOn } }: { row: ListedReferral }) {
  const { contacts } = useNotebook();
  const { toContactId, toName, referredOn, permission } = referral;
  const named = contacts[toContactId ?? ''];
  return (
    <tr className={styles.row}>
      <td className={styles.named}>
        {toContactId === null ? (
          <span className={styles.bareName} dir="auto">
            {toName}
          </span>
        ) : (
          <PersonLink contactId={toContactId} />
        )}
        <span className={styles.place} dir="auto">
          {named ? joinWords(named.role, named.organisation) : 'name only'}
        </span>
      </td>
      <td className={styles.when} title={referredOn === null ? undefined : formatDay(referredOn)}>
        {referredOn === null ? '' : sayDay(referredOn)}
      </td>
      <td className={styles.permission}>
        <Pill tone={mayNameReferrer(referral) ? 'accent' : 'neutral'}>
          {permissionWords[permission]}
        </Pill>
      </td>
      <td className={styles.acted}>
        {isActedOn ? (
          <span className={styles.talked}>
            <Check size={14} strokeWidth={2.2} aria-hidden /> Talked
          </span>
        ) : (
          'Not yet'
        )}
      </td>
    </tr>
  );
}
