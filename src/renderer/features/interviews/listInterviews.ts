import type { Interview } from '../../../core/interviews/model.ts';
import { interviewStatusWords } from '../../../core/words.ts';

/** One heading of the list of interviews with what stands under it. */
export type InterviewGroup = {
  status: Interview['status'];
  title: string;
  interviews: Interview[];
};

const statuses = ['planned', 'done', 'cancelled'] as const;

/** Groups interviews: planned ones soonest first, undated last; the others newest first. */
export function groupInterviews(interviews: readonly Interview[]): InterviewGroup[] {
  return statuses
    .map((status) => ({
      status,
      title: interviewStatusWords[status],
      interviews: interviews
        .filter((interview) => interview.status === status)
        .sort(status === 'planned' ? bySoonest : byNewest),
    }))
    .filter((group) => group.interviews.length > 0);
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
