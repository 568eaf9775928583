/** Puts the focus onto the heading of the page that comes up next, as far as nothing on it takes the focus itself. */
export function focusHeading(): void {
  // Drawn by then.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>('main h1[tabindex="-1"]')?.focus();
    }),
  );
}
