import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const recentSchema = z.object({
  folder: z.string(),
  name: z.string(),
  /** By which its backups outside the folder are found once the folder is gone; null before it was known. */
  notebookId: z.string().nullable().catch(null),
});

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });

const settingsSchema = z.object({
  /** Folder that opens at start; null for the start page. */
  lastNotebook: z.string().nullable().catch(null),
  /** Folders opened before, newest first. */
  recentNotebooks: z.array(recentSchema).catch([]),
  appearance: z.enum(['system', 'light', 'dark']).catch('system'),
  /** Whether one is reminded of what is due. */
  isReminding: z.boolean().catch(false),
  /** The day of the last reminder, YYYY-MM-DD, by notebook. */
  reminded: z.record(z.string(), z.string()).catch({}),
  /** Place and size of the main window, in screen pixels; null before it was ever closed. */
  windowBounds: boundsSchema.extend({ isMaximized: z.boolean() }).nullable().catch(null),
  /** Place and size of the small window; null before it was ever closed. */
  smallWindowBounds: boundsSchema.nullable().catch(null),
  /** Whether the small window was open when it was last heard of. */
  wasSmallWindowOpen: z.boolean().catch(false),
  /** Whether the next start opens the small window when it was open before. */
  isSmallWindowRestored: z.boolean().catch(false),
});

/** What the app remembers between starts besides notebooks: nothing in it is a person's work. */
export type Settings = z.output<typeof settingsSchema>;

/** A notebook folder that was open before. */
export type RecentEntry = Settings['recentNotebooks'][number];

/** Keeps the settings in one small file, read once and written whole on every change. */
export type SettingsFile = {
  get: () => Settings;
  /** Changes some settings and writes the file; a write that fails is only logged. */
  update: (change: Partial<Settings>) => void;
};

/** Reads the settings at `path`; a missing or unreadable file counts as an empty one. */
export function openSettings(path: string): SettingsFile {
  let settings = settingsSchema.parse(readJson(path) ?? {});
  return {
    get: () => settings,
    update: (change) => {
      settings = { ...settings, ...change };
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(`${path}.tmp`, JSON.stringify(settings, null, 2));
        renameSync(`${path}.tmp`, path);
      } catch (cause) {
        console.error('The settings could not be written.', cause);
      }
    },
  };
}

function readJson(path: string): unknown {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
