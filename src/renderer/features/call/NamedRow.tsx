import { type Permission, permissions, type Referral } from '../../../core/referrals/model.ts';
import { permissionWords } from '../../../core/words.ts';
import { sayDay } from '../../app/dayWords.ts';
import { attempt } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Choice } from '../../ui/Choice.tsx';
import styles from './AtHand.module.css';

const options = permissions.map((id) => ({ id, label: permissionWords[id] }));

/** Somebody named in this call, and whether I may use the name of who named them. */
export function NamedRow({ referral }: { referral: Referral }) {
  const { referralId, toContactId, toName, permission, checkBackOn } = referral;
  const { contacts } = useNotebook();
  const name = toContactId === null ? toName : (contacts[toContactId]?.displayName ?? '');
  const change = (next: Permission) =>
    attempt(call('referrals.update', { referralId, fields: { permission: next } }));
  return (
    <li className={styles.named}>
      <span className={styles.name} dir="auto">
        {name}
      </span>
      <Choice
        label={`May I use their name with ${name}?`}
        isLabelHidden
        look="quiet"
        value={permission}
        options={options}
        onChange={change}
      />
      {permission === 'will_ask_first' && checkBackOn !== null ? (
        <span className={styles.back}>Check back {sayDay(checkBackOn)}</span>
      ) : null}
    </li>
  );
}
