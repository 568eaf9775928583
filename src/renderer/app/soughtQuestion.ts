import { useEffect } from 'react';

let sought: string | null = null;

/** Notes which question of an interview is to be shown once its page is there. */
export function seekQuestion(plannedQuestionId: string): void {
  sought = plannedQuestionId;
}

/** Brings the question that was sought into view and puts the focus on it, when it is one of this page's. */
export function useSoughtQuestion(questions: Readonly<Record<string, unknown>>): void {
  useEffect(() => {
    const id = sought;
    if (id === null || !Object.hasOwn(questions, id)) return;
    // Lists draw their rows a moment after the page.
    const frame = requestAnimationFrame(() => {
      sought = null;
      const row = document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(id)}"]`);
      row?.scrollIntoView({ block: 'center' });
      row?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [questions]);
}
