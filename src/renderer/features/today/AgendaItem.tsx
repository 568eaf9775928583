import {
  CalendarCheck,
  CalendarDays,
  type LucideIcon,
  Mail,
  MessageCircle,
  SkipForward,
} from 'lucide-react';
import { ButtonContext, CheckboxContext } from 'react-aria-components';
import type { AgendaKind, AgendaRow } from '../../../core/follow-ups/agendaRow.ts';
import { peopleOfRow } from '../../../core/follow-ups/agendaWords.ts';
import { keysShown } from '../../app/commands.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { IconButton } from '../../ui/Button.tsx';
import { OwnPresses } from '../../ui/OwnPresses.tsx';
import { Tick } from '../../ui/Tick.tsx';
import type { CheckBackRow } from './agendaSections.ts';
import { CheckBackAnswer } from './CheckBackAnswer.tsx';
import { NamedText } from './NamedText.tsx';
import { RowButtons } from './RowButtons.tsx';
import { detailOf, lineOf, whenOf } from './rowFacts.ts';
import { type RowStep, stepsOf } from './rowSteps.ts';
import { SnoozeMenu } from './SnoozeMenu.tsx';
import styles from './TodayPage.module.css';
import { WhoElse } from './WhoElse.tsx';

type ItemProps = {
  row: AgendaRow;
  today: string;
  /** Takes a step that may take the row away. */
  take: (row: AgendaRow, step: RowStep) => void;
  answering: { isIn: boolean; on: (row: CheckBackRow | null) => void };
  snoozing: {
    isOpen: boolean;
    onOpen: (isOpen: boolean) => void;
    onChoose: (until: string) => void;
    onChooseDay: () => void;
  };
  onDraft: (followUpId: string) => void;
};

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

function Cells({ row, today, take, answering, snoozing, onDraft }: ItemProps) {
  const notebook = useNotebook();
  const line = lineOf(notebook, row);
  const detail = detailOf(row, today);
  const when = whenOf(row, today);
  return (
    <>
      <Lead {...{ row, today, take, line }} />
      <div className={styles.text}>
        <NamedText text={line} contactIds={peopleOfRow(row)} />
        {detail ? (
          <span className={row.kind === 'interview' ? styles.detail : styles.others}>{detail}</span>
        ) : null}
        {row.kind === 'follow_up' && row.followUp.kind === 'try_another' ? (
          <WhoElse contactId={row.followUp.contactId} today={today} />
        ) : null}
      </div>
      <RowButtons {...{ row, line, take, onDraft }} />
      {when === null ? null : (
        <span className={`${styles.when} ${styles[when.tone] ?? ''}`} title={when.exact}>
          {when.words}
        </span>
      )}
      <Tools {...{ row, today, take, line, snoozing }} />
      {row.kind === 'check_back' ? (
        <CheckBackAnswer
          row={row}
          today={today}
          take={take}
          isAnswering={answering.isIn}
          onAnswer={answering.on}
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

type PartProps = Pick<ItemProps, 'row' | 'today' | 'take'> & { line: string };

/** A tick for what is done by saying so, else a sign of what it is. */
function Lead({ row, today, take, line }: PartProps) {
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
          onChange={() => take(row, done.run)}
        />
      )}
    </span>
  );
}

/** Putting off and skipping, which show themselves on the row one is on. */
function Tools({
  row,
  today,
  take,
  line,
  snoozing,
}: PartProps & { snoozing: ItemProps['snoozing'] }) {
  const { skip, snooze } = stepsOf(row, today);
  // Those rows say it in words already.
  const isInWords = row.kind in icons;
  return (
    <span className={styles.tools}>
      {snooze === null ? null : (
        <SnoozeMenu name={line} today={today} dueOn={row.dueOn} {...snoozing} />
      )}
      {skip === null || isInWords ? null : (
        <IconButton
          changes
          icon={SkipForward}
          size={15}
          label={`${skip.label}: ${line}`}
          keys={keysShown('today.skip')}
          onPress={() => take(row, skip.run)}
        />
      )}
    </span>
  );
}
