import type { BoardColumnId } from '../../../../core/contacts/boardColumns.ts';
import { stageWords } from '../../../../core/words.ts';

/** How a column of the board is headed, and what brings somebody there. */
export const columnWords: Record<BoardColumnId, { title: string; why: string }> = {
  identified: { title: stageWords.identified, why: 'Not asked for a talk yet' },
  asked: { title: stageWords.asked, why: 'A message that asks for a talk went out' },
  scheduled: { title: stageWords.scheduled, why: 'A time for a talk is agreed' },
  talked: { title: stageWords.talked, why: 'A talk was held' },
  thanked: { title: stageWords.thanked, why: 'A thank-you went out' },
  in_touch: { title: stageWords.in_touch, why: 'They heard of you, or you of them, since' },
  over: {
    title: 'Declined or no answer',
    why: 'They said no, or asking once more brought nothing',
  },
};

/** How many people, in words. */
export function peopleWords(count: number): string {
  return count === 0 ? 'nobody' : count === 1 ? '1 person' : `${count} people`;
}
