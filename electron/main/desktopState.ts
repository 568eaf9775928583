import { app } from 'electron';
import type { DesktopState, SmallWindowState } from '../../src/api/index.ts';
import type { NotebookHost, OpenedNotebook } from './notebookHost.ts';
import type { SettingsFile } from './settings.ts';

/** What the window is told about the desktop around it. */
export function desktopState(
  host: NotebookHost,
  settings: SettingsFile,
  proposedParentFolder: string,
  smallWindow: SmallWindowState,
): DesktopState {
  const { recentNotebooks, appearance, isReminding } = settings.get();
  const { platform } = process;
  return {
    notebook: host.open && shownNotebook(host.open),
    recentNotebooks: recentNotebooks.map(({ folder, name }) => ({ folder, name })),
    problem: host.problem,
    proposedParentFolder,
    appearance,
    isReminding,
    smallWindow,
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
    appVersion: app.getVersion(),
  };
}

function shownNotebook(open: OpenedNotebook): NonNullable<DesktopState['notebook']> {
  const { folder, notebook, preview } = open;
  const session = preview?.session ?? open.session;
  return {
    folder,
    isSample: session.notebook.isSample,
    readOnly: preview ? 'preview' : notebook.readOnly,
    preview: preview && {
      title: preview.title,
      backupId: preview.backupId,
      fileName: preview.fileName,
    },
    savedRevision: session.savedRevision,
    saveProblem: session.saveProblem,
    history: session.history,
    // One thing at a time: whoever looks at a backup is not asked to read what was mended.
    recovery: preview ? null : open.recovery,
  };
}
