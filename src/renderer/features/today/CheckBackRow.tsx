import { useRef } from 'react';
import { businessDaysAfter } from '../../../core/businessDays.ts';
import { formatDay } from '../../../core/dates.ts';
import type { CheckBack } from '../../../core/referrals/checkBacks.ts';
import type { Referral } from '../../../core/referrals/model.ts';
import { permissionWords } from '../../../core/words.ts';
import { dueWords } from '../../app/dayWords.ts';
import { attemptWithUndo } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { keepFocus, neighbourOf } from '../../ui/keepFocus.ts';
import { PersonLink } from '../../ui/PersonLink.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { permissionOptions } from '../referrals/permissionOptions.ts';
import styles from './TodayPage.module.css';

/** How many business days "a week" is: long enough to have asked. */
const againInDays = 7;

/** A referrer to ask again, with what they said and when to ask next. */
export function CheckBackRow({ checkBack, today }: { checkBack: CheckBack; today: string }) {
  const { referral, text, dueOn } = checkBack;
  const { referralId, fromContactId, permission } = referral;
  const { contacts, holidays } = useNotebook();
  const name = contacts[fromContactId]?.displayName ?? '';
  const row = useRef<HTMLLIElement>(null);
  const { words, tone } = dueWords(dueOn, today);
  const update = (fields: Partial<Pick<Referral, 'permission' | 'checkBackOn'>>, done: string) => {
    const next = neighbourOf(row.current, 'li')?.querySelector<HTMLElement>('input, button');
    const step = attemptWithUndo('referrals.update', { referralId, fields }, done);
    void keepFocus(step, () => next ?? document.querySelector<HTMLElement>('main h1'));
  };
  const again = businessDaysAfter(today, againInDays, holidays);
  return (
    <li ref={row} className={`${styles.row} ${styles.asked}`}>
      <span className={styles.text}>{text}</span>
      <PersonLink contactId={fromContactId} />
      <Choice
        label={`What ${name} said`}
        isLabelHidden
        look="quiet"
        value={permission}
        options={permissionOptions}
        onChange={(next) => update({ permission: next }, `${name}: ${permissionWords[next]}`)}
      />
      <span className={styles.choices}>
        <Button
          changes
          aria-label={`Ask again in a week: ${text}`}
          onPress={() => update({ checkBackOn: again }, `Asking again on ${formatDay(again)}`)}
        >
          Ask again in a week
        </Button>
        <Button
          changes
          aria-label={`Not any more: ${text}`}
          onPress={() => update({ checkBackOn: null }, 'Not asked again')}
        >
          Not any more
        </Button>
      </span>
      <span title={formatDay(dueOn)}>
        <Pill tone={tone}>{words}</Pill>
      </span>
    </li>
  );
}
