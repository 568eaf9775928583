import { useMemo } from 'react';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { formatClock } from '../../../core/dates.ts';
import type { InCall } from '../../../core/interviews/callGoingOn.ts';
import type { CallPlan, CallQuestion } from '../../../core/interviews/callPlan.ts';
import { attempt } from '../../app/notices.ts';
import { myTimeZone } from '../../app/whenWords.ts';
import { call } from '../../transport/client.ts';
import { useStableItems } from '../../ui/useStableItems.ts';
import { rankCode } from '../interviews/planItems.ts';
import styles from './Agenda.module.css';
import { focusNote } from './callNotes.ts';

type Row = {
  id: string;
  code: string;
  text: string;
  isMust: boolean;
  /** Whether it is quiet: done, too late, or not to be asked. */
  isDim: boolean;
  /** Its clock time, what became of it, or why it is quiet. */
  aside: string;
};

/** Every question of the call: what comes next in the order proposed, and below what was asked. */
export function Agenda({ interview, plan }: { interview: InCall; plan: CallPlan }) {
  const { interviewId, call: running } = interview;
  const shownId = running.lane === 'question' ? running.plannedQuestionId : null;
  const rowOf = (one: CallQuestion) => rowFor(one, one.plannedQuestionId === shownId);
  const left = useStableItems(plan.left.map(rowOf));
  const done = useStableItems(plan.done.map(rowOf));
  // The clock ticks every second, and notes are saved at every pause: the list is drawn again only when it changes.
  return useMemo(
    () => <Rows interviewId={interviewId} shownId={shownId} left={left} done={done} />,
    [interviewId, shownId, left, done],
  );
}

function Rows({
  interviewId,
  shownId,
  left,
  done,
}: {
  interviewId: string;
  shownId: string | null;
  left: readonly Row[];
  done: readonly Row[];
}) {
  const groups = [
    { id: 'left', title: 'To ask', rows: left },
    { id: 'done', title: 'Behind us', rows: done },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <ListBox
      aria-label="Questions of the call"
      className={styles.agenda ?? ''}
      items={groups}
      dependencies={[left, done]}
      selectionMode="single"
      selectedKeys={shownId === null ? [] : [shownId]}
      escapeKeyBehavior="none"
      onSelectionChange={(keys) => {
        const [plannedQuestionId] = keys === 'all' ? [] : keys;
        if (plannedQuestionId === undefined) return;
        const to = { interviewId, lane: 'question', plannedQuestionId } as const;
        const shownThere = call('interviews.showInCall', {
          ...to,
          plannedQuestionId: String(plannedQuestionId),
        });
        // Whoever chooses a question is about to write under it.
        attempt(shownThere.then(() => requestAnimationFrame(focusNote)));
      }}
      renderEmptyState={() => <p className={styles.none}>No questions planned</p>}
    >
      {({ id, title, rows }) => (
        <ListBoxSection id={id}>
          <Header className={styles.heading ?? ''}>{title}</Header>
          <Collection items={rows}>{line}</Collection>
        </ListBoxSection>
      )}
    </ListBox>
  );
}

const line = ({ id, code, text, isMust, isDim, aside }: Row) => (
  <ListBoxItem
    id={id}
    textValue={`${code} ${text}, ${aside}`}
    className={`${styles.row} ${isDim ? styles.dim : ''}`}
  >
    <span className={styles.code}>
      {code}
      {isMust ? <span className={styles.must}>must</span> : null}
    </span>
    <span className={styles.text} dir="auto">
      {text}
    </span>
    <span className={styles.aside}>{aside}</span>
  </ListBoxItem>
);

function rowFor(one: CallQuestion, isShown: boolean): Row {
  const { plannedQuestionId, question, rank, fits } = one;
  return {
    id: plannedQuestionId,
    code: rankCode(rank),
    text: question.text,
    isMust: question.priority === 'must',
    // What stands in the middle is being asked, whatever the clock says.
    isDim: question.outcome !== 'unasked' || !(fits || isShown),
    aside: isShown && question.outcome === 'unasked' ? 'now' : asideOf(one),
  };
}

function asideOf({ question, condition, fits, startsAt }: CallQuestion): string {
  if (question.outcome === 'asked') return '✓';
  if (question.outcome === 'skipped') return 'skipped';
  if (condition === 'fails') return 'not so';
  if (!fits) return 'no time';
  return startsAt === null ? '' : formatClock(startsAt, myTimeZone);
}
