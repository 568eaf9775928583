import { createContext, useContext } from 'react';

/** What a row of a set can ask of the list around it. */
type BankContextValue = {
  toggle: (bankQuestionId: string) => void;
  remove: (bankQuestionId: string) => void;
};

/** Gives rows the list around them. */
export const BankContext = createContext<BankContextValue>({ toggle: () => {}, remove: () => {} });

/** Answers the list around a row. */
export function useBank(): BankContextValue {
  return useContext(BankContext);
}
