import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Desktop } from '../../src/api/index.ts';
import { NotebookError } from '../../src/core/operation.ts';
import type { OpenProblem, OpenProblemKind } from '../../src/core/safekeeping/model.ts';
import { repairFolder } from '../../src/storage/repairFolder.ts';
import type { DesktopParts } from './desktop.ts';
import { freeFolder } from './folderNames.ts';
import type { NotebookHost, OpenWay } from './notebookHost.ts';
import { forgetNotebook, rememberedNotebook } from './recentNotebooks.ts';
import { askOwner } from './showOwner.ts';

/** The part of the desktop that gets a notebook out of trouble. */
type ProblemDesktop = Pick<
  Desktop,
  | 'openAnyway'
  | 'showOwner'
  | 'restoreFolder'
  | 'dismissProblem'
  | 'dismissRecovery'
  | 'settleConflict'
>;

/** What each way of opening anyway is an answer to; a live owner's lock is never taken over. */
const ways: Record<
  'read_only' | 'take_over' | 'as_it_is',
  { way: OpenWay; for: OpenProblemKind[] }
> = {
  read_only: {
    way: { readOnly: true },
    for: ['locked_here', 'locked_elsewhere', 'newer', 'shrunk', 'other'],
  },
  take_over: { way: { takeOver: true }, for: ['locked_elsewhere'] },
  as_it_is: { way: { asItIs: true }, for: ['shrunk'] },
};

/** Answers what the window asks about a folder that cannot be opened, or a notebook that stands still. */
export function createProblemDesktop(
  { host, settings, places, inTurn, flush }: DesktopParts,
  inPlace: (job: () => Promise<boolean>) => Promise<boolean>,
  proposedParentFolder: () => string,
): ProblemDesktop {
  /** Puts a backup where the notebook was, or beside others when even the place of it is gone. */
  const putBack = async ({ folder, kind }: OpenProblem, backupId: string): Promise<string> => {
    const place =
      kind !== 'folder_missing' || existsSync(dirname(folder))
        ? folder
        : freeFolder(proposedParentFolder(), basename(folder));
    const notebookId = rememberedNotebook(settings, folder)?.notebookId ?? null;
    // SECURITY: backups are named by the names of their files; the shelf takes no others.
    await repairFolder(place, { backupId, notebookId, ...places });
    return place;
  };

  return {
    openAnyway: async (asked) => {
      const { folder, kind } = problemOf(host);
      if (!ways[asked].for.includes(kind)) {
        throw new NotebookError('conflict', 'That notebook cannot be opened in this way.');
      }
      await inPlace(() => host.openFolder(folder, ways[asked].way));
    },
    showOwner: async () => {
      const { folder, kind } = problemOf(host);
      return kind === 'locked_here' && askOwner(folder);
    },
    restoreFolder: async (backupId) => {
      const problem = problemOf(host);
      await inPlace(async () => host.openFolder(await putBack(problem, backupId)));
    },
    dismissProblem: async (forget) => {
      const { problem } = host;
      if (problem && forget) forgetNotebook(settings, problem.folder);
      host.dismissProblem();
    },
    dismissRecovery: async () => host.dismissRecovery(),
    settleConflict: async (keep) => {
      await flush();
      await inTurn(() => settle(host, keep));
    },
  };
}

function problemOf({ problem }: NotebookHost): OpenProblem {
  if (problem) return problem;
  throw new NotebookError('conflict', 'There is no notebook that waits to be opened.');
}

async function settle(host: NotebookHost, keep: 'mine' | 'theirs'): Promise<void> {
  const { open } = host;
  if (!open) throw new NotebookError('conflict', 'No notebook is open.');
  await open.notebook.settleConflict(keep);
  if (keep === 'mine') {
    await open.session.retrySave();
    return;
  }
  // What was here is a copy beside the notebook now; what is there is opened as if for the first time.
  await host.reopen();
}
