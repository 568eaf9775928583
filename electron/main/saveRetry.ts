import type { SaveProblem } from '../../src/core/safekeeping/model.ts';
import type { Session } from '../../src/core/session.ts';

/** How often a save that failed is tried again, in ms. */
const retryEveryMs = 2_000;

/** Troubles that may end by themselves; over the others a person has to decide. */
const passing: SaveProblem['kind'][] = ['disk', 'folder_missing'];

/** Tries again to save what could not be saved, until it is or the returned function is called. */
export function keepSaving(session: Session): () => void {
  let timer: NodeJS.Timeout | null = null;
  const stop = () => {
    if (timer) clearInterval(timer);
    timer = null;
  };
  const stopListening = session.subscribe((event) => {
    if (event.type === 'save_failed') {
      if (!passing.includes(event.problem.kind)) stop();
      else timer ??= setInterval(() => void session.retrySave().catch(() => {}), retryEveryMs);
    } else if (event.type === 'saved' && event.revision >= session.revision) {
      stop();
    }
  });
  return () => {
    stopListening();
    stop();
  };
}
