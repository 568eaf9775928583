import { useEffect, useRef, useState } from 'react';
import { showNotice } from '../app/notices.ts';
import { addPendingWrite } from '../replica/pendingWrites.ts';
import { useReplicaItself } from '../replica/useReplica.ts';
import { call } from '../transport/client.ts';

/** A line that was added, and the revision that made. */
type Added = { text: string; revision: number };

/** What becomes of the text of a quick line. */
type Draft = {
  /** The text as it is stored; '' for a line that adds. */
  value: string;
  /** Stores a text that says something; answers the revision that made. */
  onCommit: (text: string) => Promise<{ revision: number }>;
  /** Takes away what a stored line was about, once it is left blank. */
  onRemove: () => void;
  /** Under what a line that adds is remembered until it is committed, should the page die; null for nowhere. */
  keepAs: string | null;
};

/**
 * Keeps what is typed into a quick line until it is committed. A line that adds is empty again at once, ready for the
 * next; a refused text comes back, before whatever was typed meanwhile. Text that is left behind is committed.
 */
export function useQuickDraft({ value, onCommit, onRemove, keepAs }: Draft) {
  const replica = useReplicaItself();
  const [kept] = useState(() => (keepAs === null ? null : localStorage.getItem(keepAs)));
  const [shown, setShown] = useState(kept);
  // What was typed and not committed; the state is for drawing, this is the truth between two events.
  const typed = useRef(kept);
  const lastAdded = useRef<Promise<Added | null> | null>(null);
  const isAdding = value === '';
  const set = (text: string | null) => {
    typed.current = text;
    setShown(text);
    keep(keepAs, text);
  };

  const send = async (text: string): Promise<Added | null> => {
    try {
      const { revision } = await onCommit(text);
      if (!isAdding && typed.current === null) setShown(null);
      if (typed.current === null) keep(keepAs, null);
      return { text, revision };
    } catch (cause) {
      set(typed.current === null ? text : `${text} ${typed.current}`);
      showNotice(cause instanceof Error ? cause.message : String(cause), 'alarm');
      return null;
    }
  };

  const commit = async (): Promise<void> => {
    const text = typed.current;
    const isBlank = text === null || text.trim() === '';
    if (text === null || text === value || (isBlank && isAdding)) {
      set(null);
      return;
    }
    typed.current = null;
    if (isAdding || isBlank) setShown(null);
    if (isBlank) {
      onRemove();
      return;
    }
    const sent = send(text);
    if (isAdding) lastAdded.current = sent;
    await sent;
  };

  /** Takes back the line added last and puts its text here again, unless something else was done since; answers whether there is one. */
  const takeBack = (): boolean => {
    const adding = lastAdded.current;
    if (adding === null || typed.current !== null) return false;
    lastAdded.current = null;
    void adding.then(async (last) => {
      if (last === null || replica.getState().revision !== last.revision) return;
      set(last.text);
      await call('history.undo', {});
    });
    return true;
  };

  useCommitWhenLeft(shown !== null && typed.current !== null, commit);
  return { text: shown ?? value, type: set, commit, takeBack, revert: () => set(null) };
}

/** A window that closes and a page that is left commit what was typed; nothing is dropped with the component. */
function useCommitWhenLeft(isWaiting: boolean, commit: () => Promise<unknown>): void {
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => {
    if (!isWaiting) return;
    // Whoever only looks into another window comes back to finish the line.
    return addPendingWrite({ flush: async (isLast) => void (isLast && (await latest.current())) });
  }, [isWaiting]);
  useEffect(() => () => void latest.current(), []);
}

function keep(key: string | null, text: string | null): void {
  if (key === null) return;
  if (text === null || text.trim() === '') localStorage.removeItem(key);
  else localStorage.setItem(key, text);
}
