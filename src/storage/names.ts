/** The newest snapshot. */
export const notebookFileName = 'notebook.json';

/** The generation before it; a second one before that will be `notebook.previous-2.json`. */
export const previousFileName = 'notebook.previous.json';

/** Says who has the folder open. */
export const lockFileName = '.lock';

const temporaryPattern = /^(?:notebook\.json|notebook\.previous\.json)\.[A-Za-z0-9_-]+\.tmp$/;
const lockRemainderPattern = /^\.lock\.(?:[A-Za-z0-9_-]+\.tmp|after-[A-Za-z0-9_-]+)$/;

/** Names that file managers leave in a folder by themselves. */
const systemNames = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db', '.directory']);

/** Names a file in the making; `id` makes it one of its kind. */
export function temporaryName(name: string, id: string): string {
  return `${name}.${id}.tmp`;
}

/** Tells whether a name is one of a file in the making, which only the owner of the lock writes. */
export function isTemporaryName(name: string): boolean {
  return temporaryPattern.test(name);
}

/** Tells whether a name is left over from taking the lock. */
export function isLockRemainder(name: string): boolean {
  return lockRemainderPattern.test(name);
}

/** Tells whether a name counts as somebody's file: not the lock, and not made by a file manager. */
export function isForeignName(name: string): boolean {
  return name !== lockFileName && !isLockRemainder(name) && !systemNames.has(name);
}
