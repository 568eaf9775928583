import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { Delivery } from '../../src/api/index.ts';
import type { SaveProblem } from '../../src/core/safekeeping/model.ts';
import type { NotebookHost } from './notebookHost.ts';

/** What leaving a notebook needs of the app. */
type LeavingParts = {
  host: NotebookHost;
  flush: () => Promise<void>;
  saveCopy: () => Promise<Delivery>;
  /** Told where a copy was saved in place of what the disk did not take. */
  onCopySaved: (folder: string) => void;
  currentWindow: () => BrowserWindow | null;
};

const details: Record<SaveProblem['kind'], string> = {
  disk: 'They stay safe as long as Askbook is open, and saving is tried again every two seconds.',
  folder_missing:
    'They stay safe as long as Askbook is open. When the folder comes back they are saved by themselves.',
  changed_underneath:
    'They stay safe as long as Askbook is open. Keep it open to choose which notebook counts, or save a copy.',
  folder_emptied:
    'They stay safe as long as Askbook is open. Keep it open to write the notebook again, or save a copy.',
};

const unknownProblem: SaveProblem = { kind: 'disk', message: '' };

/**
 * Makes the question that is asked before a notebook is left, be it for another one or with the app:
 * answers true only when everything typed is on disk, or was saved elsewhere, or the person gives it up.
 */
export function createLeaving(parts: LeavingParts): () => Promise<boolean> {
  const { host, flush, currentWindow } = parts;
  const isAllSaved = () => {
    const session = host.open?.session;
    return !session || session.savedRevision >= session.revision;
  };

  const ask = async (): Promise<boolean> => {
    const problem = host.open?.session.saveProblem ?? unknownProblem;
    const answer = await showQuestion(currentWindow(), {
      type: 'warning',
      message: 'The last changes are not on disk yet.',
      detail: `${problem.message} ${details[problem.kind]}`.trim(),
      buttons: ['Keep Askbook open', 'Save a copy elsewhere…', 'Leave and lose them'],
      defaultId: 0,
      cancelId: 0,
    });
    if (answer === 2) return true;
    // A copy holds everything. One that was not made, for whatever reason, keeps Askbook open.
    return answer === 1 && (await saveCopyOrSay(parts));
  };

  return async () => {
    await flush();
    await host.open?.session.retrySave().catch(() => {});
    return isAllSaved() || (await ask());
  };
}

async function saveCopyOrSay(parts: LeavingParts): Promise<boolean> {
  try {
    const delivery = await parts.saveCopy();
    if (delivery.outcome === 'saved') parts.onCopySaved(delivery.path);
    return delivery.outcome === 'saved';
  } catch (cause) {
    await showQuestion(parts.currentWindow(), {
      type: 'warning',
      message: 'The copy could not be written there.',
      detail: cause instanceof Error ? cause.message : String(cause),
      buttons: ['Keep Askbook open'],
    });
    return false;
  }
}

async function showQuestion(
  window: BrowserWindow | null,
  options: MessageBoxOptions,
): Promise<number> {
  const { response } = window
    ? await dialog.showMessageBox(window, options)
    : await dialog.showMessageBox(options);
  return response;
}
