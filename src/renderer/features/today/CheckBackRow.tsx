import { useRef } from 'react';
import { businessDaysAfter } from '../../../core/businessDays.ts';
import { formatDay } from '../../../core/dates.ts';
import type { CheckBack } from '../../../core/referrals/checkBacks.ts';
import type { Permission, Referral } from '../../../core/referrals/model.ts';
import { permissionWords } from '../../../core/words.ts';
import { dueWords } from '../../app/dayWords.ts';
import { attemptWithUndo } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { keepFocus, neighbourOf } from '../../ui/keepFocus.ts';
import { PersonLink } from '../../ui/PersonLink.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { PermissionAnswer } from '../referrals/PermissionAnswer.tsx';
import { permissionOptions } from '../referrals/permissionOptions.ts';
import styles from './TodayPage.module.css';

/** How many business days "a week" is: long enough to have asked. */
const againInDays = 7;

/** A referrer to ask again, with what they said and when to ask next. */
export function CheckBackRow({
  checkBack,
  today,
  isAnswering,
  onAnswer,
}: {
  checkBack: CheckBack;
  today: string;
  /** Whether it is being written down what they said. */
  isAnswering: boolean;
  /** Keeps the row while an answer is written down that takes more than a choice; null lets it go. */
  onAnswer: (checkBack: CheckBack | null) => void;
}) {
  const { referral, text, dueOn } = checkBack;
  const row = useRef<HTMLLIElement>(null);
  const { words, tone } = dueWords(dueOn, today);
  /** Goes on with the next row after a step that may take this one away. */
  const leave = (step: Promise<unknown>) => {
    const next = neighbourOf(row.current, 'li')?.querySelector<HTMLElement>('input, button');
    void keepFocus(step, () => next ?? document.querySelector<HTMLElement>('main h1'));
  };
  const done = () => {
    onAnswer(null);
    leave(Promise.resolve());
  };
  const askLimits = (step: Promise<unknown>) => {
    onAnswer(checkBack);
    void keepFocus(step, () =>
      row.current?.querySelector<HTMLElement>('[data-permission-limits] input'),
    );
  };
  return (
    <li ref={row} className={`${styles.row} ${styles.asked}`}>
      <span className={styles.text}>{text}</span>
      <span title={formatDay(dueOn)}>
        <Pill tone={tone}>{words}</Pill>
      </span>
      {isAnswering ? (
        <div className={styles.limits}>
          <PermissionAnswer referral={referral} />
          <Button look="primary" aria-label={`Done: ${text}`} onPress={done}>
            Done
          </Button>
        </div>
      ) : (
        <Answers checkBack={checkBack} today={today} onStep={leave} onLimits={askLimits} />
      )}
    </li>
  );
}

/** What a referrer may have said, each with one press. */
function Answers({
  checkBack: { referral, text },
  today,
  onStep,
  onLimits,
}: {
  checkBack: CheckBack;
  today: string;
  onStep: (step: Promise<unknown>) => void;
  /** They set limits, which are to be written down yet. */
  onLimits: (step: Promise<unknown>) => void;
}) {
  const { referralId, fromContactId, permission } = referral;
  const { contacts, holidays } = useNotebook();
  const name = contacts[fromContactId]?.displayName ?? '';
  const update = (fields: Partial<Pick<Referral, 'permission' | 'checkBackOn'>>, done: string) =>
    attemptWithUndo('referrals.update', { referralId, fields }, done);
  const choose = (next: Permission) => {
    const step = update({ permission: next }, `${name}: ${permissionWords[next]}`);
    if (next === 'may_use_limited') onLimits(step);
    else onStep(step);
  };
  const again = businessDaysAfter(today, againInDays, holidays);
  return (
    <div className={styles.answer}>
      <PersonLink contactId={fromContactId} />
      <Choice
        label={`What ${name} said`}
        isLabelHidden
        look="quiet"
        value={permission}
        options={permissionOptions}
        onChange={choose}
      />
      <span className={styles.choices}>
        <Button
          changes
          aria-label={`Ask again in a week: ${text}`}
          onPress={() =>
            onStep(update({ checkBackOn: again }, `Asking again on ${formatDay(again)}`))
          }
        >
          Ask again in a week
        </Button>
        <Button
          changes
          aria-label={`Not any more: ${text}`}
          onPress={() => onStep(update({ checkBackOn: null }, 'Not asked again'))}
        >
          Not any more
        </Button>
      </span>
    </div>
  );
}
