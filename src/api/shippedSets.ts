import basics from '../../resources/question-sets/basics.json' with { type: 'json' };
import fourEssentials from '../../resources/question-sets/four-essentials.json' with {
  type: 'json',
};
import outreachLibrarian from '../../resources/question-sets/outreach-and-community-librarian.json' with {
  type: 'json',
};
import phoneThree from '../../resources/question-sets/phone-three.json' with { type: 'json' };
import tiara from '../../resources/question-sets/tiara.json' with { type: 'json' };
import sample from '../../resources/sample-notebook.json' with { type: 'json' };
import { dayOf } from '../core/dates.ts';
import { addQuestionSet, createNotebook } from '../core/notebook/emptyNotebook.ts';
import { type Notebook, notebookSchema } from '../core/notebook/schema.ts';
import { shiftDates, weeksSince } from '../core/notebook/shiftDates.ts';
import type { CommandContext } from '../core/operation.ts';
import { questionSetFileSchema } from '../core/question-bank/model.ts';

const shippedSets = [basics, phoneThree, tiara, fourEssentials, outreachLibrarian];

/** Makes a new notebook with the shipped question sets. */
export function newNotebook(name: string, context: CommandContext): Notebook {
  const sets = shippedSets.map((set) => questionSetFileSchema.parse(set));
  return createNotebook(name, sets, context);
}

/** Makes the sample notebook, its dates moved by whole weeks so that its "today" is this week. */
export function sampleNotebook(context: CommandContext): Notebook {
  const days = weeksSince(sample.anchorOn, dayOf(context.now, context.timeZone));
  const notebook = notebookSchema.parse(shiftDates(sample.notebook, days));
  for (const set of shippedSets) {
    addQuestionSet(notebook, questionSetFileSchema.parse(set), 'shipped', context);
  }
  return notebook;
}
