import { createContext, useContext } from 'react';

/** What a row of the plan can ask of the list around it. */
export type PlanContextValue = {
  /** Opens or closes a question; `focusNote` puts the caret into its note. */
  toggle: (plannedQuestionId: string, focusNote?: boolean) => void;
  remove: (plannedQuestionId: string) => void;
  /** Saves a question for the talk in person. */
  saveForLater: (plannedQuestionId: string) => void;
};

/** Gives rows the list around them. */
export const PlanContext = createContext<PlanContextValue>({
  toggle: () => {},
  remove: () => {},
  saveForLater: () => {},
});

/** Answers the list around a row. */
export function usePlan(): PlanContextValue {
  return useContext(PlanContext);
}

/** The element id of the first note field of a question. */
export function noteFieldId(plannedQuestionId: string): string {
  return `note-${plannedQuestionId}`;
}
