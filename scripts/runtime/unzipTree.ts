import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { SetupProblem } from '../process/problem.ts';

/** Which part of a zip is unpacked; names in `leftOut` are below `root`, folders end with a slash. */
export type ZipSelection = { root: string; leftOut: string[] };

type Piece = { target: string; bytes: Uint8Array };

/** Unpacks what lies below `selection.root` into a folder, streaming; returns how many files. */
export async function unzipTree(zip: string, into: string, selection: ZipSelection) {
  const pieces: Piece[] = [];
  const wanted = new Set<string>();
  const unzip = new Unzip((file) => {
    const target = targetOf(file, into, selection);
    if (target === null) return;
    wanted.add(target);
    file.ondata = (error, bytes) => {
      if (error) throw new SetupProblem(`The archive is damaged: ${error.message}`);
      pieces.push({ target, bytes });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const writer = new PieceWriter();
  try {
    for await (const chunk of createReadStream(zip, { highWaterMark: 1 << 20 })) {
      unzip.push(chunk as Buffer);
      await writer.write(pieces.splice(0));
    }
    unzip.push(new Uint8Array(0), true);
    await writer.write(pieces.splice(0));
  } finally {
    await writer.close();
  }
  return wanted.size;
}

function targetOf(file: UnzipFile, into: string, selection: ZipSelection): string | null {
  if (!file.name.startsWith(selection.root) || file.name.endsWith('/')) return null;
  const name = file.name.slice(selection.root.length);
  const isLeftOut = (rule: string) => (rule.endsWith('/') ? name.startsWith(rule) : name === rule);
  if (selection.leftOut.some(isLeftOut)) return null;
  const target = resolve(into, name);
  // SECURITY: a name with `..` must not lead out of the folder.
  if (!target.startsWith(resolve(into) + sep)) {
    throw new SetupProblem(`The archive holds a path that leads out of its folder: ${file.name}`);
  }
  return target;
}

/** Writes pieces in their order, keeping the one file open that is being written. */
class PieceWriter {
  private current: { target: string; handle: FileHandle } | null = null;

  async write(pieces: Piece[]): Promise<void> {
    for (const { target, bytes } of pieces) {
      const handle = await this.handleFor(target);
      await handle.writeFile(bytes);
    }
  }

  async close(): Promise<void> {
    await this.current?.handle.close();
    this.current = null;
  }

  private async handleFor(target: string): Promise<FileHandle> {
    if (this.current?.target === target) return this.current.handle;
    await this.close();
    await mkdir(dirname(target), { recursive: true });
    const handle = await open(target, 'w', 0o644);
    this.current = { target, handle };
    return handle;
  }
}
