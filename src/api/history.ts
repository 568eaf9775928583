import { z } from 'zod';
import type { HistoryStep } from '../core/operation.ts';

const nothing = z.strictObject({});

const undo: HistoryStep<typeof nothing> = {
  kind: 'history',
  summary: 'Takes back the last step; answers its label, null when there is none.',
  input: nothing,
  step: 'undo',
};

const redo: HistoryStep<typeof nothing> = {
  kind: 'history',
  summary: 'Does the last undone step again; answers its label, null when there is none.',
  input: nothing,
  step: 'redo',
};

/** Undo and redo. */
export const historyOperations = { 'history.undo': undo, 'history.redo': redo };
