import {
  CalendarCheck,
  CalendarDays,
  type LucideIcon,
  Mail,
  MessageCircle,
  SkipForward,
} from 'lucide-react';
import type { RefObject } from 'react';
import { ButtonContext, CheckboxContext } from 'react-aria-components';
import type { AgendaKind } from '../../../core/follow-ups/agendaRow.ts';
import { peopleOfRow } from '../../../core/follow-ups/agendaWords.ts';
import { keysShown } from '../../app/commands.ts';
import { IconButton } from '../../ui/Button.tsx';
import { OwnPresses } from '../../ui/OwnPresses.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { CheckBackAnswer } from './CheckBackAnswer.tsx';
import type { ListedRow, RowHandlers } from './listedRow.ts';
import { NamedText } from './NamedText.tsx';
import { RowButtons } from './RowButtons.tsx';
import { detailOf, whenOf } from './rowFacts.ts';
import { stepsOf } from './rowSteps.ts';
import { SnoozeMenu } from './SnoozeMenu.tsx';
import styles from './TodayPage.module.css';
import { WhoElse } from './WhoElse.tsx';

type ItemProps = { item: ListedRow; handlers: RefObject<RowHandlers> };

/** One thing to do: what and with whom, what can be done about it, and when it is due. */
export function AgendaItem(props: ItemProps) {
  return (
    <OwnPresses className={styles.cells ?? ''}>
      {/* What the list hands to every row for its buttons is another object whenever a row comes or goes: here it ends. */}
      <ButtonContext value={null}>
        <CheckboxContext value={null}>
          <Cells {...props} />
        </CheckboxContext>
      </ButtonContext>
    </OwnPresses>
  );
}

function Cells({ item, handlers }: ItemProps) {
  const { row, today, line, isAnswering } = item;
  const detail = detailOf(row, today);
  const when = whenOf(row, today);
  return (
    <>
      <Lead {...{ item, handlers }} />
      <div className={styles.text}>
        <NamedText text={line} contactIds={peopleOfRow(row)} />
        {detail ? (
          <span className={row.kind === 'interview' ? styles.detail : styles.others}>{detail}</span>
        ) : null}
        {row.kind === 'follow_up' && row.followUp.kind === 'try_another' ? (
          <WhoElse contactId={row.followUp.contactId} today={today} />
        ) : null}
      </div>
      <RowButtons {...{ item, handlers }} />
      {when === null ? null : (
        <span className={`${styles.when} ${styles[when.tone] ?? ''}`} title={when.exact}>
          {when.words}
        </span>
      )}
      <Tools {...{ item, handlers }} />
      {row.kind === 'check_back' ? (
        <CheckBackAnswer
          row={row}
          today={today}
          take={(taken, step) => handlers.current.take(taken, step)}
          isAnswering={isAnswering}
          onAnswer={(answered) => handlers.current.answer(answered)}
        />
      ) : null}
    </>
  );
}

const icons: Partial<Record<AgendaKind, LucideIcon>> = {
  interview: CalendarDays,
  was_it_held: CalendarCheck,
  was_it_sent: Mail,
  check_back: MessageCircle,
};

/** A tick for what is done by saying so, else a sign of what it is. */
function Lead({ item: { row, today, line }, handlers }: ItemProps) {
  const Icon = icons[row.kind];
  const { done } = stepsOf(row, today);
  return (
    <span className={styles.lead}>
      {Icon !== undefined ? (
        <Icon size={16} strokeWidth={1.7} aria-hidden />
      ) : done === null ? null : (
        <Tick
          isSelected={false}
          label={`${done.label}: ${line}`}
          onChange={() => handlers.current.take(row, done.run)}
        />
      )}
    </span>
  );
}

/** Putting off and skipping, which show themselves on the row one is on. */
function Tools({ item: { row, today, line, isSnoozing }, handlers }: ItemProps) {
  const { skip, snooze } = stepsOf(row, today);
  // Those rows say it in words already.
  const isInWords = row.kind in icons;
  return (
    <span className={styles.tools}>
      {snooze === null ? null : (
        <SnoozeMenu
          name={line}
          today={today}
          dueOn={row.dueOn}
          isOpen={isSnoozing}
          onOpen={(isOpen) => handlers.current.openSnoozing(row, isOpen)}
          onChoose={(until) => handlers.current.snooze(row, until)}
          onChooseDay={() => handlers.current.chooseDay(row)}
        />
      )}
      {skip === null || isInWords ? null : (
        <IconButton
          changes
          icon={SkipForward}
          size={15}
          label={`${skip.label}: ${line}`}
          keys={keysShown('today.skip')}
          onPress={() => handlers.current.take(row, skip.run)}
        />
      )}
    </span>
  );
}
