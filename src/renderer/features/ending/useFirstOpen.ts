import { type RefObject, useEffect } from 'react';

const fields = 'input, textarea, button';

/** Puts the focus, when the sheet comes up, onto the first thing nothing was said about yet, else onto Done. */
export function useFirstOpen(sheet: RefObject<HTMLElement | null>, isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    const open = sheet.current?.querySelector('[data-open="true"]');
    const done = sheet.current?.querySelector<HTMLElement>('[data-look="primary"]');
    const field = open?.querySelector<HTMLElement>(fields) ?? done;
    field?.focus();
  }, [sheet, isWanted]);
}
