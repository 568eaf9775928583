import { useCallback, useEffect, useRef, useState } from 'react';
import { showNotice } from '../app/notices.ts';
import { AutosaveWriter } from './autosaveWriter.ts';

/** What a text field needs to save itself. */
type Autosave = {
  text: string;
  setText: (text: string) => void;
  /** Sends what was typed at once; for blur and Enter. */
  flush: () => void;
  /** Puts the last saved text back; for Escape. */
  revert: () => void;
};

/**
 * Keeps text local while it is typed and hands it to `save` when typing rests, at least every second.
 * A refused save keeps the text; the next key or flush tries again. `value` from outside is taken over
 * only while nothing typed is waiting.
 */
export function useAutosave(value: string, save: (text: string) => Promise<unknown>): Autosave {
  const [text, setLocal] = useState(value);
  const writer = useRef<AutosaveWriter | null>(null);
  writer.current ??= new AutosaveWriter(value);
  const current = writer.current;
  current.save = save;
  current.onRefused = (cause) =>
    showNotice(cause instanceof Error ? cause.message : String(cause), 'alarm');

  useEffect(() => {
    if (current.takeFromOutside(value)) setLocal(value);
  }, [current, value]);

  // A page that is left sends what was typed; nothing is dropped with the component.
  useEffect(() => () => void current.flush(), [current]);

  const setText = useCallback(
    (next: string) => {
      setLocal(next);
      current.type(next);
    },
    [current],
  );
  const flush = useCallback(() => void current.flush(), [current]);
  const revert = useCallback(() => {
    current.drop();
    setLocal(current.saved);
  }, [current]);
  return { text, setText, flush, revert };
}
