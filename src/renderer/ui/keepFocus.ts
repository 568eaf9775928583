/**
 * Lets a step run that takes what has the focus off the page, and then puts the focus onto what `target`
 * finds, so that the keyboard goes on there. A focus that went elsewhere meanwhile is left alone; `isLost` says what
 * counts as nowhere.
 */
export async function keepFocus(
  step: Promise<unknown>,
  target: () => HTMLElement | null | undefined,
  isLost: (active: Element | null) => boolean = (active) => active === document.body,
): Promise<void> {
  await step;
  // Drawn by then; a menu that closes gives the focus back a frame later.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (isLost(document.activeElement)) target()?.focus();
    }),
  );
}

/** The element after the one that `selector` matches around `inside`, else the one before it. */
export function neighbourOf(inside: Element | null, selector: string): HTMLElement | null {
  const own = inside?.closest(selector);
  const beside = own?.nextElementSibling ?? own?.previousElementSibling;
  return beside instanceof HTMLElement ? beside : null;
}
