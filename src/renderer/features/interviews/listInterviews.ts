import type { Interview } from '../../../core/interviews/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { interviewStatusWords, modeWords } from '../../../core/words.ts';
import { distanceWords, talkWords, zoneNote } from '../../app/whenWords.ts';
import { namesOf } from './peopleOf.ts';

/** What one line of the list of interviews shows. */
export type InterviewItem = {
  id: string;
  status: Interview['status'];
  names: string;
  facts: string;
};

/** One heading of the list with what stands under it. */
type InterviewGroup = { id: string; title: string; items: InterviewItem[] };

const statuses = ['planned', 'done', 'cancelled'] as const;

/** The lines of the list: planned ones soonest first, undated last; the others newest first. */
export function interviewItems(notebook: Notebook): InterviewItem[] {
  const interviews = Object.values(notebook.interviews);
  return statuses.flatMap((status) =>
    interviews
      .filter((interview) => interview.status === status)
      .sort(status === 'planned' ? bySoonest : byNewest)
      .map((interview) => ({
        id: interview.interviewId,
        status,
        names: namesOf(notebook, interview),
        facts: factsOf(interview),
      })),
  );
}

/** Puts the lines under the headings Planned, Held and Cancelled; empty headings are left out. */
export function groupInterviews(items: readonly InterviewItem[]): InterviewGroup[] {
  return statuses
    .map((status) => ({
      id: `status:${status}`,
      title: interviewStatusWords[status],
      items: items.filter((item) => item.status === status),
    }))
    .filter((group) => group.items.length > 0);
}

function factsOf(interview: Interview): string {
  const { startsAt, timeZone, mode, status } = interview;
  // Of one that is over nobody misses the hour.
  const isAhead = startsAt !== null && status === 'planned';
  const zone = isAhead ? zoneNote(startsAt, timeZone) : '';
  const distance = isAhead ? distanceWords(startsAt, new Date().toISOString()) : modeWords[mode];
  return `${talkWords(interview)}${zone} · ${distance}`;
}

function bySoonest(a: Interview, b: Interview): number {
  if (a.startsAt === null || b.startsAt === null) {
    return Number(a.startsAt === null) - Number(b.startsAt === null);
  }
  return a.startsAt.localeCompare(b.startsAt);
}

function byNewest(a: Interview, b: Interview): number {
  const at = (interview: Interview) =>
    interview.startsAt ?? interview.endedAt ?? interview.createdAt;
  return at(b).localeCompare(at(a));
}
