import { ListPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Interview } from '../../../core/interviews/model.ts';
import { useAction } from '../../app/commands.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { AddLine } from '../../ui/AddLine.tsx';
import { ActionButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { RankedList } from '../../ui/RankedList.tsx';
import { ViewControls } from '../../ui/readOnly.tsx';
import { Section } from '../../ui/Section.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useStableItems } from '../../ui/useStableItems.ts';
import { AddFromBankSheet } from './AddFromBankSheet.tsx';
import { CarryOver } from './CarryOver.tsx';
import { MinutesBar } from './MinutesBar.tsx';
import { countWords } from './minutesWords.ts';
import { PlanFacts } from './PlanFacts.tsx';
import { PlanRow } from './PlanRow.tsx';
import { PlanContext } from './planContext.ts';
import { type PlanItem, planItems } from './planItems.ts';
import styles from './QuestionPlan.module.css';
import { SavedHere } from './SavedHere.tsx';
import { useAskedBefore } from './useAskedBefore.ts';
import { usePlanRows } from './usePlanRows.ts';

const row = (item: PlanItem) => <PlanRow item={item} />;
const densities = [
  { id: 'plan', label: 'Plan' },
  { id: 'notes', label: 'Notes' },
] as const;

/** What of an interview is in the foreground: what to ask, or what was said. */
export type Density = (typeof densities)[number]['id'];

/** The ranked questions of an interview with what was said to each. */
export function QuestionPlan({
  interview,
  density,
  onDensity,
}: {
  interview: Interview;
  density: Density;
  onDensity: (density: Density) => void;
}) {
  const { interviewId, questionOrder } = interview;
  const { openIds, context } = usePlanRows(interviewId);
  const [isChoosing, setIsChoosing] = useState(false);
  const typed = useRef<HTMLInputElement>(null);
  const askedBefore = useAskedBefore(interview);
  const items = useStableItems(
    planItems(interview, new Set(openIds), density === 'notes', askedBefore),
  );
  const move = (plannedQuestionId: string, toIndex: number) =>
    attempt(call('interviews.moveQuestion', { interviewId, plannedQuestionId, toIndex }));
  const add = (text: string) =>
    attempt(call('interviews.addQuestion', { interviewId, question: { text } }));
  useAction('question.add', () => typed.current?.focus());
  useAction('question.addFromBank', () => setIsChoosing(true));
  const isEmpty = questionOrder.length === 0;
  return (
    <Section
      title="Questions"
      aside={isEmpty ? undefined : countWords(interview)}
      actions={
        isEmpty ? undefined : (
          <span className={styles.actions}>
            <ViewControls>
              <Segments
                label="Show"
                isLabelHidden
                value={density}
                options={densities}
                onChange={onDensity}
              />
            </ViewControls>
            <ActionButton actionId="question.addFromBank" icon={ListPlus} look="quiet" />
          </span>
        )
      }
    >
      <CarryOver interview={interview} />
      <SavedHere interview={interview} />
      {isEmpty ? (
        <div className={styles.empty}>
          <EmptyState
            title="What do you want to ask?"
            action={<ActionButton actionId="question.addFromBank" icon={ListPlus} />}
          >
            Add questions from the question bank, or type your first one below.
          </EmptyState>
        </div>
      ) : (
        <PlanContext value={context}>
          <PlanFacts interview={interview} />
          <MinutesBar interview={interview} />
          {items.length === 0 ? <p className={styles.none}>All are saved for in person.</p> : null}
          <RankedList
            label="Question plan"
            items={items}
            onMove={move}
            onToggle={context.toggle}
            onRemove={context.remove}
            lastOpenedId={openIds.at(-1) ?? null}
          >
            {row}
          </RankedList>
        </PlanContext>
      )}
      <div className={styles.add}>
        <AddLine label="Type a question, then Enter" look="content" onAdd={add} inputRef={typed} />
      </div>
      <AddFromBankSheet
        interview={interview}
        isOpen={isChoosing}
        onClose={() => setIsChoosing(false)}
      />
    </Section>
  );
}
