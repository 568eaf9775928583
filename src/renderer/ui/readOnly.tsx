import { createContext, type ReactNode, useContext } from 'react';

/** Whether what is shown can only be read. The kit's fields and buttons ask for it; pages need not. */
export const ReadOnlyContext = createContext(false);

/** Answers whether what is shown can only be read. */
export function useReadOnly(): boolean {
  return useContext(ReadOnlyContext);
}

/** Holds controls that choose what is shown and change nothing in the notebook; they always work. */
export function ViewControls({ children }: { children: ReactNode }) {
  return <ReadOnlyContext value={false}>{children}</ReadOnlyContext>;
}
