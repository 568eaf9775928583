/**
 * SECURITY: the content security policy lets no string reach innerHTML, not even ''. That is how
 * react-aria empties the two logs it speaks to screen readers through, as soon as a part of a date
 * or a number is typed. Here those two elements are given an innerHTML that can only empty them.
 */
function emptyWithoutHtml(log: Element): void {
  Object.defineProperty(log, 'innerHTML', { set: () => log.replaceChildren() });
}

const logs = '[data-live-announcer] > [role="log"]';

// The logs are made when the first thing is spoken, at the top level of the body.
new MutationObserver((_changes, observer) => {
  const found = document.querySelectorAll(logs);
  if (found.length === 0) return;
  found.forEach(emptyWithoutHtml);
  observer.disconnect();
}).observe(document.body, { childList: true });

export {};
