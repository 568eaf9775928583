import { call } from '../transport/client.ts';
import { attempt, showNotice } from './notices.ts';

/** Shows a saved file in the file manager. */
export function showInFolder(path: string): void {
  attempt(call('desktop.showInFolder', { path }));
}

/** Says where a file was saved, and offers to show it there. */
export function saySavedAs(path: string): void {
  const action = { label: 'Show in folder', run: () => showInFolder(path) };
  showNotice(`Saved as ${path}`, 'neutral', { action });
}
