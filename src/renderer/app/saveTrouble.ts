import type { SaveProblem } from '../../core/safekeeping/model.ts';

/** What stands in the way of saving, as the banner says it: what happened, what is safe, what comes next. */
export function saveTrouble({ kind, message }: SaveProblem): { headline: string; text: string } {
  switch (kind) {
    case 'disk':
      return {
        headline: 'Your last changes are not on disk yet.',
        text: `${sentence(message)} Your text is safe here as long as Askbook is open; saving is tried again every two seconds.`,
      };
    case 'changed_underneath':
      return {
        headline: 'Another program has put a different notebook in this place.',
        text: 'Nothing more is saved until you say which one counts; the other one is kept as a copy in the folder.',
      };
    case 'folder_missing':
      return {
        headline: 'The notebook’s folder is not there any more.',
        text: 'Your text is safe here as long as Askbook is open. When the folder comes back, saving goes on by itself.',
      };
    case 'folder_emptied':
      return {
        headline: 'The notebook is gone from its folder.',
        text: 'Your text is safe here as long as Askbook is open. Nothing more is saved until you say where.',
      };
  }
}

function sentence(message: string): string {
  const text = message.trim();
  return text === '' || /[.?…]$/.test(text) ? text : `${text}.`;
}
