const parts = { link: '[role="link"], a', answer: 'textarea' } as const;

/** Finds a part of the row of an ask that the keyboard goes on from; null when the row is gone. */
export function findAskRow(askId: string, part: keyof typeof parts): HTMLElement | null {
  // An id holds nothing that a selector would have to escape.
  const row = document.querySelector(`[data-ask="${askId}"]`);
  return row?.querySelector<HTMLElement>(parts[part]) ?? null;
}

/** Finds the field that puts somebody onto the list; null while reading only. */
export function findAddAsk(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-add-ask] input');
}
