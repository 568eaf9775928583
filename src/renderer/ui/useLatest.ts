import { useRef } from 'react';

/**
 * Changes a list that is stored whole. Two fields of it may be on their way to disk at once, so each
 * change starts from what was sent last, not from what was drawn last.
 */
export function useLatest<T, R = unknown>(value: T, send: (next: T) => Promise<R>) {
  const drawn = useRef(value);
  const latest = useRef(value);
  if (drawn.current !== value) {
    drawn.current = value;
    latest.current = value;
  }
  return (change: (before: T) => T) => {
    latest.current = change(latest.current);
    return send(latest.current);
  };
}
