import { navigate } from '../../app/navigation.ts';
import { attempt } from '../../app/notices.ts';
import { type Earlier, restoreEarlier } from '../../app/restoreEarlier.ts';
import { flushPendingWrites } from '../../replica/pendingWrites.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';

/** What can be done with an earlier notebook: look at it, or go back to it. */
export function EarlierButtons({
  what,
  title,
  onRestored,
}: {
  what: Earlier;
  /** What it is called in a sentence. */
  title: string;
  onRestored: () => void;
}) {
  return (
    <>
      <Button look="quiet" aria-label={`Look at it: ${title}`} onPress={() => lookAt(what)}>
        Look at it
      </Button>
      <Button
        changes
        look="quiet"
        aria-label={`Go back to this: ${title}`}
        onPress={() => restoreEarlier(what, title, onRestored)}
      >
        Go back to this
      </Button>
    </>
  );
}

/** Shows an earlier notebook in place of the one open; what was typed is sent before. */
export function lookAt(what: Earlier): void {
  const look = async () => {
    await flushPendingWrites();
    await call('backups.preview', what);
    // This page would look the same; what is sought is in the notebook.
    navigate({ page: 'people', contactId: null });
  };
  attempt(look());
}
