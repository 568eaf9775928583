import type { Interview } from '../interviews/model.ts';
import type { PacketSource } from './packetSubject.ts';

// More than a person can keep in mind at once.
const mostItems = 6;

/** What I meant to do differently after the interviews held so far and have not ticked as improved, the newest first. */
export function differently({ interviews }: Pick<PacketSource, 'interviews'>): string[] {
  const items = Object.values(interviews)
    .filter(({ status }) => status === 'done')
    .sort((one, other) => (heldKey(one) < heldKey(other) ? 1 : -1))
    .flatMap(({ selfReview }) => selfReview.improvements)
    .filter(({ improvedAt }) => improvedAt === null)
    .map(({ text }) => text);
  return [...new Set(items)].slice(0, mostItems);
}

function heldKey({ endedAt, startsAt, createdAt, interviewId }: Interview): string {
  return `${startsAt ?? endedAt ?? createdAt} ${interviewId}`;
}
