import { useEffect, useRef } from 'react';
import { useEscape } from '../../ui/useEscape.ts';

type Ways = { finish: () => void; leave: () => void };

/** Lets Ctrl+Enter, or ⌘↩, finish the sheet from wherever one is in it, and Escape leave it; null lets neither. */
export function useEndingKeys(ways: Ways | null): void {
  const latest = useRef(ways);
  latest.current = ways;
  useEscape(() => latest.current?.leave());
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      // An open sheet has a primary button of its own.
      if (latest.current === null || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.finish();
    };
    // On the way down, because lists and date fields keep to themselves every key they see.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
