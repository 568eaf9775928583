import type { OpenProblem, OpenProblemKind } from '../../../core/safekeeping/model.ts';

/** What could be done about a notebook that cannot be opened. */
type Offers = {
  title: string;
  /** The first of these is the primary button, when there is no list of backups. */
  ways: readonly ('show_owner' | 'read_only' | 'take_over' | 'as_it_is')[];
  /** Whether one of its backups could take its place. */
  isRestorable: boolean;
  /** Whether it may be taken off the list of notebooks. */
  isForgettable: boolean;
  /** Whether there is a folder that could be looked at. */
  hasFolder: boolean;
};

const offers: Record<OpenProblemKind, Offers> = {
  locked_here: {
    title: 'This notebook is open in another window',
    ways: ['show_owner', 'read_only'],
    isRestorable: false,
    isForgettable: false,
    hasFolder: true,
  },
  locked_elsewhere: {
    title: 'This notebook seems to be open on another computer',
    ways: ['read_only', 'take_over'],
    isRestorable: false,
    isForgettable: false,
    hasFolder: true,
  },
  damaged: {
    title: 'This notebook cannot be read',
    ways: [],
    isRestorable: true,
    isForgettable: true,
    hasFolder: true,
  },
  folder_missing: {
    title: 'The notebook’s folder is not there',
    ways: [],
    isRestorable: true,
    isForgettable: true,
    hasFolder: false,
  },
  folder_emptied: {
    title: 'The notebook is gone from its folder',
    ways: [],
    isRestorable: true,
    isForgettable: true,
    hasFolder: true,
  },
  shrunk: {
    title: 'This notebook holds much less than before',
    ways: ['as_it_is', 'read_only'],
    isRestorable: true,
    isForgettable: false,
    hasFolder: true,
  },
  newer: {
    title: 'This notebook was written by a newer Askbook',
    ways: ['read_only'],
    isRestorable: false,
    isForgettable: true,
    hasFolder: true,
  },
  other: {
    title: 'This notebook could not be opened',
    ways: [],
    isRestorable: false,
    isForgettable: true,
    hasFolder: true,
  },
};

/** Answers what to offer about a problem. */
export function offersFor({ kind }: OpenProblem): Offers {
  return offers[kind];
}

/** What happened, in a few words. */
export function problemTitle(problem: OpenProblem): string {
  return offersFor(problem).title;
}
