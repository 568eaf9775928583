import { assignFields } from '../notebook/find.ts';
import type { CommandContext } from '../operation.ts';
import {
  defaultLengthMinutes,
  emptySelfReview,
  type Interview,
  type InterviewFields,
  type Mode,
} from './model.ts';

/** Makes a planned interview with these people; the length follows the mode unless given. */
export function newInterview(
  contactIds: readonly string[],
  fields: { [K in keyof InterviewFields]?: InterviewFields[K] | undefined },
  { newId, now, timeZone }: CommandContext,
): Interview {
  const mode: Mode = fields.mode ?? 'video';
  const interview: Interview = {
    interviewId: newId(),
    contactIds: [...new Set(contactIds)],
    kind: 'informational',
    mode,
    startsAt: null,
    timeZone,
    place: '',
    lengthMinutes: defaultLengthMinutes[mode],
    objective: '',
    openingLine: '',
    status: 'planned',
    endedAt: null,
    questions: {},
    questionOrder: [],
    talkingPoints: [],
    theyMayAsk: [],
    freeNote: '',
    summary: '',
    resources: [],
    selfReview: { ...emptySelfReview, improvements: [] },
    facts: [],
    call: null,
    createdAt: now,
  };
  assignFields(interview, { ...fields, contactIds: undefined });
  return interview;
}
