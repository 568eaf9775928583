import type { ReactNode } from 'react';
import { isReadOnlyNow, useReplica } from '../replica/useReplica.ts';
import { ReadOnlyContext } from '../ui/readOnly.tsx';
import { Notice } from './Notice.tsx';
import { useShortcuts } from './useShortcuts.ts';
import { useWindowActions } from './useWindowActions.ts';

/** What both windows have around their own content: keys, notices, and whether anything can be changed. */
export function WindowFrame({ children }: { children: ReactNode }) {
  const isReadOnly = isReadOnlyNow(useReplica());
  useShortcuts();
  return (
    <ReadOnlyContext value={isReadOnly}>
      <WindowActions />
      {children}
      <Notice />
    </ReadOnlyContext>
  );
}

// Inside of the context, which decides what can be bound.
function WindowActions() {
  useWindowActions();
  return null;
}
