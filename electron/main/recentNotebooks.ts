import type { Notebook } from '../../src/core/notebook/schema.ts';
import type { RecentEntry, SettingsFile } from './settings.ts';

const recentLimit = 10;

/** Notes that a notebook was opened or closed, with what is needed to find its backups without it. */
export function rememberNotebook(settings: SettingsFile, folder: string, notebook: Notebook): void {
  const recent = [...entriesOf(folder, notebook), ...without(settings, folder)];
  settings.update({ recentNotebooks: recent.slice(0, recentLimit) });
}

/** Notes a notebook that was made and not opened, behind the one that is. */
export function addRecentNotebook(
  settings: SettingsFile,
  folder: string,
  notebook: Notebook,
): void {
  const [newest, ...others] = without(settings, folder);
  const recent = [...(newest ? [newest] : []), ...entriesOf(folder, notebook), ...others];
  settings.update({ recentNotebooks: recent.slice(0, recentLimit) });
}

function entriesOf(folder: string, notebook: Notebook): RecentEntry[] {
  const { name, notebookId, isSample } = notebook;
  // The sample is reached by its own button; among a person's notebooks it would be taken for one.
  return isSample ? [] : [{ folder, name, notebookId }];
}

/** Answers what is known of a folder that was open before; undefined when it never was. */
export function rememberedNotebook(
  settings: SettingsFile,
  folder: string,
): RecentEntry | undefined {
  return settings.get().recentNotebooks.find((recent) => recent.folder === folder);
}

/** Forgets a folder: it is not offered any more and not opened at start. */
export function forgetNotebook(settings: SettingsFile, folder: string): void {
  const { lastNotebook } = settings.get();
  settings.update({
    lastNotebook: lastNotebook === folder ? null : lastNotebook,
    recentNotebooks: without(settings, folder),
  });
}

function without(settings: SettingsFile, folder: string): RecentEntry[] {
  return settings.get().recentNotebooks.filter((recent) => recent.folder !== folder);
}
