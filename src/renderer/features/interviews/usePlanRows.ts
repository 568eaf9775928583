import { useCallback, useMemo, useState } from 'react';
import { attemptWithUndo } from '../../app/notices.ts';
import { sayRemoved } from '../../app/safekeepingWords.ts';
import { keepFocus, neighbourOf } from '../../ui/keepFocus.ts';
import { noteFieldId, type PlanContextValue } from './planContext.ts';

const row = '[role="row"]';

/** Finds the row of a question in the plan, as long as it has one. */
export function rowOf(plannedQuestionId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`${row}[data-key="${plannedQuestionId}"]`);
}

/** Finds the row at the foot of the plan, as long as there is one. */
export function lastRow(): HTMLElement | null {
  const rows = document.querySelectorAll<HTMLElement>(`[aria-label="Question plan"] ${row}`);
  return rows.item(rows.length - 1);
}

/** Finds the button that takes a saved question back, as long as it is saved. */
function backButtonOf(plannedQuestionId: string): HTMLElement | null {
  return document.querySelector(`[data-back="${plannedQuestionId}"] button`);
}

/** Keeps which questions of a plan stand open, and answers what their rows can ask for. */
export function usePlanRows(interviewId: string): {
  openIds: readonly string[];
  context: PlanContextValue;
} {
  const [openIds, setOpenIds] = useState<readonly string[]>([]);
  const toggle = useCallback((id: string, focusNote = false) => {
    setOpenIds((before) =>
      before.includes(id) ? before.filter((other) => other !== id) : [...before, id],
    );
    if (focusNote) requestAnimationFrame(() => document.getElementById(noteFieldId(id))?.focus());
  }, []);
  const remove = useCallback(
    (plannedQuestionId: string) =>
      void attemptWithUndo(
        'interviews.removeQuestion',
        { interviewId, plannedQuestionId },
        sayRemoved('the question'),
      ),
    [interviewId],
  );
  const saveForLater = useCallback(
    (plannedQuestionId: string) => {
      const next = neighbourOf(rowOf(plannedQuestionId), row);
      setOpenIds((before) => before.filter((id) => id !== plannedQuestionId));
      const saved = attemptWithUndo(
        'interviews.saveQuestion',
        { interviewId, plannedQuestionId, release: { rule: 'always', fact: '' } },
        'Saved for in person',
      );
      void keepFocus(saved, () => next ?? backButtonOf(plannedQuestionId));
    },
    [interviewId],
  );
  const context = useMemo(() => ({ toggle, remove, saveForLater }), [toggle, remove, saveForLater]);
  return { openIds, context };
}
