import { flushPendingWrites } from '../replica/pendingWrites.ts';
import { call, callWithRevision } from '../transport/client.ts';
import { attempt, showNotice } from './notices.ts';

/** A backup, or a copy beside the notebook. */
export type Earlier = { backupId: string } | { fileName: string };

/** Gives the notebook the content of an earlier one and says that this can be undone; `done` hears when. */
export function restoreEarlier(what: Earlier, title: string, done: () => void = () => {}): void {
  const restore = async () => {
    // What was typed belongs to the notebook that can be undone to.
    await flushPendingWrites();
    await call('backups.restore', what);
    // Asked for anew: an answer from within a preview counts the steps of the preview.
    const { revision } = await callWithRevision('desktop.state', {});
    showNotice(`Gone back to ${title}. Undo brings back what was`, 'neutral', { undoes: revision });
    done();
  };
  attempt(restore());
}
