/** The row of a list around the element that has the focus; null for none. */
export function rowKeyAt(box: HTMLElement | null): string | null {
  const active = document.activeElement;
  if (!box || !active || !box.contains(active)) return null;
  return active.closest<HTMLElement>('[role="row"]')?.dataset.key ?? null;
}

/** The element of a row, by its key. */
export function rowElement(box: HTMLElement | null, key: string | null): HTMLElement | null {
  return rowsOf(box).find((row) => row.dataset.key === key) ?? null;
}

/** The element of the first row; null while there is none. */
export function firstRow(box: HTMLElement | null): HTMLElement | null {
  return rowsOf(box)[0] ?? null;
}

/** Puts the focus onto a row, which may be drawn only a few tasks after it was asked for. */
export function whenDrawn(box: HTMLElement, key: string, tries = 20): void {
  const row = rowElement(box, key);
  if (row !== null) row.focus();
  else if (tries > 0) requestAnimationFrame(() => whenDrawn(box, key, tries - 1));
}

/** The key the thing of a row goes by now: a talk is called another one once its time is over. Null when it is gone. */
export function keyNow(present: readonly string[], key: string): string | null {
  if (present.includes(key)) return key;
  const id = key.slice(key.indexOf(':'));
  return present.find((one) => one.endsWith(id)) ?? null;
}

/** The heading of the page, where the focus rests when no row is left. */
export function pageTitle(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main h1');
}

/** Whether nothing one could act on has the focus: a list takes it when the row that had it goes. */
export function isFocusLost(active: Element | null): boolean {
  return active === document.body || active?.role === 'grid';
}

/** Moves the focus from a row as a key says, across the sections; false for a key that does not move it. */
export function moveFocus(box: HTMLElement | null, from: string, pressed: string): boolean {
  const rows = rowsOf(box);
  const at = rows.findIndex((row) => row.dataset.key === from);
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: rows.length - 1,
  };
  if (steps[pressed] === undefined) return false;
  rows[steps[pressed]]?.focus();
  return true;
}

/** Whether an element has a use of its own for letters: a menu, a list of choices or a part of a date. */
export function keepsItsKeys(element: Element | null): boolean {
  return element?.closest('[role="menu"], [role="listbox"], [role="spinbutton"]') != null;
}

function rowsOf(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('[role="row"]') ?? [])];
}
