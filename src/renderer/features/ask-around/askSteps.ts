import type { ListedAsk } from '../../../core/ask-around/askList.ts';
import type { AskFields } from '../../../core/ask-around/model.ts';
import { today } from '../../app/dayWords.ts';
import { attempt, attemptWithUndo } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { keepFocus, neighbourOf } from '../../ui/keepFocus.ts';
import { findAskRow } from './findAskRow.ts';

/** What can be done with one ask of a person. */
export type AskSteps = {
  update: (fields: Partial<AskFields>) => Promise<unknown>;
  askedToday: () => void;
  /** They answered that they know nobody. */
  noNames: () => void;
  /** Takes back the last step: that they answered, or that they were asked. */
  takeBack: () => void;
  remove: () => void;
};

/** Makes the steps of one ask; those that take its row to another group, or away, take the keyboard along. */
export function askSteps({ contact, ask, status }: ListedAsk): AskSteps {
  const { contactId } = contact;
  const { askId, askedOn } = ask;
  const update = (fields: Partial<AskFields>) =>
    call('askAround.update', { contactId, askId, fields });
  const move = (fields: Partial<AskFields>, part: 'link' | 'answer') => {
    const step = update(fields);
    attempt(step);
    void keepFocus(
      step.catch(() => null),
      () => findAskRow(askId, part),
    );
  };
  return {
    update,
    askedToday: () => move({ askedOn: today() }, 'link'),
    noNames: () => move({ answeredOn: today(), askedOn: askedOn ?? today() }, 'answer'),
    takeBack: () => move(status === 'waiting' ? { askedOn: null } : { answeredOn: null }, 'link'),
    remove: () => {
      const row = findAskRow(askId, 'link');
      const next = neighbourOf(row, 'li')?.querySelector<HTMLElement>('[role="link"], a');
      const gone = attemptWithUndo('askAround.remove', { contactId, askId }, 'Taken off the list');
      void keepFocus(gone, () => next ?? document.querySelector<HTMLElement>('main h2'));
    },
  };
}
