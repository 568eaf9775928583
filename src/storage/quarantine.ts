import { dirname, join } from 'node:path';
import { keepAs, renameInto, syncFolder } from './durableFile.ts';
import type { StorageEnvironment } from './environment.ts';
import { quarantineFolderName } from './names.ts';

/** Puts damaged files aside, byte for byte, in a folder of its own for each opening. */
export type Quarantine = {
  /** The folder; null before anything was put there. */
  readonly folder: string | null;
  /** Moves a file there. */
  move: (name: string) => Promise<void>;
  /** Gives a file a second name there; it stays where it is, because a part of it is still of use. */
  copy: (name: string) => Promise<void>;
};

/** Makes the quarantine of a notebook folder; nothing is made on disk before it is needed. */
export function createQuarantine(folder: string, env: StorageEnvironment): Quarantine {
  const when = env.now().replace(/[:.]/g, '-');
  const place = join(folder, quarantineFolderName, `${when}-${env.newId().slice(0, 8)}`);
  let made: string | null = null;

  const make = async () => {
    if (made !== null) return;
    await env.files.makeFolder(place);
    // STORAGE: before anything is moved there, or a power cut would take it along with its folder.
    await syncFolder(env.files, dirname(place));
    await syncFolder(env.files, folder);
    made = place;
  };

  return {
    get folder() {
      return made;
    },
    move: async (name) => {
      await make();
      await renameInto(env, join(folder, name), join(place, name));
      await syncFolder(env.files, place);
    },
    copy: async (name) => {
      await make();
      await keepAs(env, join(folder, name), join(place, name));
      await syncFolder(env.files, place);
    },
  };
}
