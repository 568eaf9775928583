import { call } from '../transport/client.ts';
import { attempt, showNotice } from './notices.ts';

/** Puts text onto the clipboard and says so; blank text is left alone. */
export function copyText(text: string): void {
  if (text.trim() === '') return;
  attempt(call('desktop.copyText', { text }).then(() => showNotice('Copied')));
}
