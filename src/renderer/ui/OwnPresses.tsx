import type { ReactNode, SyntheticEvent } from 'react';

const stop = (event: SyntheticEvent) => event.stopPropagation();

/**
 * Keeps presses on the fields inside a row from counting as presses on the row, and lets a field be
 * focused by any means: the list would pull the focus to a row it finds better.
 */
export function OwnPresses({ children, className }: { children: ReactNode; className?: string }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it takes no part, it only keeps presses to itself
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys inside a row never reach the row
    <div
      className={className}
      onPointerDown={stop}
      onMouseDown={stop}
      onClick={stop}
      onFocus={stop}
    >
      {children}
    </div>
  );
}
