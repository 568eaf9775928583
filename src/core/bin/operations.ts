import { z } from 'zod';
import { find } from '../notebook/find.ts';
import { idSchema } from '../notebook/primitives.ts';
import { command } from '../operation.ts';
import { dropExpired } from './putInBin.ts';
import { restoreFromBin } from './restore.ts';

const byId = z.strictObject({ binEntryId: idSchema });
const nothing = z.strictObject({});

/** Operations on what was removed. */
export const binOperations = {
  'bin.restore': command({
    summary: 'Brings back what was removed together, each thing to its place.',
    label: 'Bring back',
    input: byId,
    run: (draft, { binEntryId }, context) => restoreFromBin(draft, binEntryId, context),
  }),

  'bin.remove': command({
    summary: 'Removes one entry of the bin for good.',
    label: 'Remove for good',
    input: byId,
    run: (draft, { binEntryId }) => {
      find(draft.bin, binEntryId, 'entry in the bin');
      delete draft.bin[binEntryId];
    },
  }),

  'bin.empty': command({
    summary: 'Removes everything in the bin for good.',
    label: 'Empty bin',
    input: nothing,
    run: (draft) => {
      const binEntryIds = Object.keys(draft.bin);
      for (const binEntryId of binEntryIds) delete draft.bin[binEntryId];
      return { removedCount: binEntryIds.length };
    },
  }),

  'bin.removeExpired': command({
    summary: 'Removes for good what has been in the bin for longer than 30 days.',
    label: 'Clear old things from bin',
    isQuiet: true,
    input: nothing,
    run: (draft, _input, { now }) => ({ removedCount: dropExpired(draft, now) }),
  }),
};
