import { useRef } from 'react';
import { businessDaysAfter } from '../../../core/businessDays.ts';
import { formatDay } from '../../../core/dates.ts';
import type { Permission, Referral } from '../../../core/referrals/model.ts';
import { permissionWords } from '../../../core/words.ts';
import { attemptWithUndo } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import { PermissionAnswer } from '../referrals/PermissionAnswer.tsx';
import { permissionOptions } from '../referrals/permissionOptions.ts';
import type { CheckBackRow } from './agendaSections.ts';
import { isFocusLost } from './listFocus.ts';
import type { RowStep } from './rowSteps.ts';
import styles from './TodayPage.module.css';

/** How many business days "a week" is: long enough to have asked. */
const againInDays = 7;

type Take = (row: CheckBackRow, step: RowStep) => void;

/** What a referrer said when they were asked again, and when to ask next. */
export function CheckBackAnswer({
  row,
  today,
  take,
  isAnswering,
  onAnswer,
}: {
  row: CheckBackRow;
  today: string;
  /** Takes a step that may take the row away. */
  take: Take;
  /** Whether it is being written down what they said. */
  isAnswering: boolean;
  /** Keeps the row while an answer is written down that takes more than a choice; null lets it go. */
  onAnswer: (row: CheckBackRow | null) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { referral, text } = row.checkBack;
  const done: RowStep = async () => {
    onAnswer(null);
    return true;
  };
  const askLimits = (step: Promise<unknown>) => {
    onAnswer(row);
    void keepFocus(
      step,
      () => box.current?.querySelector<HTMLElement>('[data-permission-limits] input'),
      // The list gives the row what its choice has left.
      (active) => isFocusLost(active) || active?.role === 'row',
    );
  };
  return (
    <div ref={box} className={styles.answer} data-answers>
      {isAnswering ? (
        <div className={styles.limits}>
          <PermissionAnswer referral={referral} />
          <Button look="primary" aria-label={`Done: ${text}`} onPress={() => take(row, done)}>
            Done
          </Button>
        </div>
      ) : (
        <Answers row={row} today={today} take={take} onLimits={askLimits} />
      )}
    </div>
  );
}

/** What a referrer may have said, each with one press. */
function Answers({
  row,
  today,
  take,
  onLimits,
}: {
  row: CheckBackRow;
  today: string;
  take: Take;
  /** They set limits, which are to be written down yet. */
  onLimits: (step: Promise<unknown>) => void;
}) {
  const { referral, text } = row.checkBack;
  const { referralId, fromContactId, permission } = referral;
  const { contacts, holidays } = useNotebook();
  const name = contacts[fromContactId]?.displayName ?? '';
  const update = (fields: Partial<Pick<Referral, 'permission' | 'checkBackOn'>>, done: string) =>
    attemptWithUndo('referrals.update', { referralId, fields }, done);
  const choose = (next: Permission) => {
    const step = () => update({ permission: next }, `${name}: ${permissionWords[next]}`);
    if (next === 'may_use_limited') onLimits(step());
    else take(row, step);
  };
  const again = businessDaysAfter(today, againInDays, holidays);
  return (
    <>
      <Choice
        label={`What ${name} said`}
        isLabelHidden
        look="quiet"
        value={permission}
        options={permissionOptions}
        onChange={choose}
      />
      <span className={styles.buttons}>
        <Button
          changes
          look="quiet"
          aria-label={`Ask again in a week: ${text}`}
          onPress={() =>
            take(row, () => update({ checkBackOn: again }, `Asking again on ${formatDay(again)}`))
          }
        >
          Ask again in a week
        </Button>
        <Button
          changes
          look="quiet"
          aria-label={`Not any more: ${text}`}
          onPress={() => take(row, () => update({ checkBackOn: null }, 'Not asked again'))}
        >
          Not any more
        </Button>
      </span>
    </>
  );
}
