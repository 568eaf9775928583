import { useEffect } from 'react';
import { isTextField } from '../app/textField.ts';

/** Listens for Escape where nothing nearer makes use of it: no list, field, menu, form or sheet. */
export function useEscape(run: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (isTextField(event.target) || isInForm(event.target)) return;
      if (document.querySelector('[role="dialog"]')) return;
      run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}

function isInForm(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('form') !== null;
}
