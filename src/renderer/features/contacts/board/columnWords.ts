import type { BoardColumnId } from '../../../../core/contacts/boardColumns.ts';
import { stageWords } from '../../../../core/words.ts';

/** How a column of the board is headed, and what brings somebody there. */
export const columnWords: Record<BoardColumnId, { title: string; why: string }> = {
  identified: { title: stageWords.identified, why: 'You did not ask for a talk yet' },
  asked: { title: stageWords.asked, why: 'You asked for a talk' },
  scheduled: { title: stageWords.scheduled, why: 'A time is agreed' },
  talked: { title: stageWords.talked, why: 'You talked' },
  thanked: { title: stageWords.thanked, why: 'You thanked them' },
  in_touch: { title: stageWords.in_touch, why: 'You heard of each other since' },
  over: {
    title: 'Declined or no answer',
    why: 'They said no, or asking twice brought nothing',
  },
};

/** How many people, in words. */
export function peopleWords(count: number): string {
  return count === 0 ? 'nobody' : count === 1 ? '1 person' : `${count} people`;
}
