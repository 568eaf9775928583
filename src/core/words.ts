import type { Source, Stage } from './contacts/model.ts';
import type { FollowUpKind } from './follow-ups/model.ts';
import type { CueState, Fate, Interview, Mode, ReleaseRule } from './interviews/model.ts';
import type { Channel } from './messages/model.ts';
import type { SearchGoal } from './notebook/schema.ts';
import type { Priority } from './question-bank/model.ts';
import type { Permission } from './referrals/model.ts';
import type { NameState } from './referrals/nameStates.ts';

/** How a source is said on screen and on paper. */
export const sourceWords: Record<Source, string> = {
  friend: 'Friend',
  relative: 'Relative',
  alumni: 'Alumni',
  present_coworker: 'Present co-worker',
  former_coworker: 'Former co-worker',
  supervisor: 'Supervisor',
  professional_organisation: 'Professional organisation',
  linkedin: 'LinkedIn',
  referral: 'Referral',
  event: 'Event',
  other: 'Other',
};

/** How a stage is said. */
export const stageWords: Record<Stage, string> = {
  identified: 'Identified',
  asked: 'Asked',
  scheduled: 'Scheduled',
  talked: 'Talked',
  thanked: 'Thanked',
  in_touch: 'In touch',
  declined: 'Declined',
  no_answer: 'No answer',
};

/** How a mode is said. */
export const modeWords: Record<Mode, string> = {
  phone: 'Phone',
  video: 'Video',
  in_person: 'In person',
  email: 'E-mail',
};

/** What the place of an interview is called in each mode. */
export const placeWords: Record<Mode, string> = {
  phone: 'Number to call',
  video: 'Meeting link',
  in_person: 'Where',
  email: 'Write to',
};

/** How the kind of an interview is said. */
export const interviewKindWords: Record<Interview['kind'], string> = {
  informational: 'Informational',
  job: 'Job interview',
};

/** How the status of an interview is said. */
export const interviewStatusWords: Record<Interview['status'], string> = {
  planned: 'Planned',
  done: 'Held',
  cancelled: 'Cancelled',
};

/** How a priority is said. */
export const priorityWords: Record<Priority, string> = {
  must: 'Must ask',
  should: 'Should ask',
  if_time: 'If time',
};

/** How the state of a cue is said. */
export const cueStateWords: Record<CueState, string> = {
  open: 'Open',
  heard: 'Heard',
  not_heard: 'Not heard',
  contradicted: 'Contradicted',
};

/** How the rule of a question saved for the talk in person is said. */
export const releaseRuleWords: Record<ReleaseRule, string> = {
  always: 'Ask in any case',
  not_heard: 'Only if not heard',
  fact: 'Only if a fact holds',
  if_time: 'Only if there is time',
};

/** How a permission is said. */
export const permissionWords: Record<Permission, string> = {
  not_asked: 'Not asked yet',
  may_use: 'May use their name',
  may_use_limited: 'May use their name, with limits',
  will_ask_first: 'Will ask them first',
  will_introduce: 'Will introduce us',
  do_not_mention: 'Do not mention them',
};

/** How a permission is said behind or below a name, where there is little room. */
export const permissionRemarks: Record<Permission, string> = {
  not_asked: 'not asked about name',
  may_use: 'may use name',
  may_use_limited: 'may use, with limits',
  will_ask_first: 'will ask first',
  will_introduce: 'will introduce us',
  do_not_mention: 'do not mention',
};

/** How it is said that nobody had to name a person to me. */
export const knownByMyself = 'I know them';

/** How it is said what became of a name. */
export const nameStateWords: Record<NameState, string> = {
  open: 'Not acted on yet',
  under_way: 'Asked or agreed',
  talked: 'Talked',
  over: 'No talk to be had',
  set_aside: 'Set aside',
};

/** How the kind of a follow-up is said. */
export const followUpKindWords: Record<FollowUpKind, string> = {
  thank_you: 'Thank you',
  try_another: 'Try another',
  chase: 'Chase',
  check_back: 'Check back',
  report_back: 'Report back',
  keep_in_touch: 'Keep in touch',
  type_up: 'Type up',
  wrap_up: 'Wrap up',
  custom: 'To do',
};

/** How the way a message goes is said. */
export const channelWords: Record<Channel, string> = {
  email: 'E-mail',
  letter: 'Letter',
  phone: 'Phone call',
  voicemail: 'Voicemail',
  in_person: 'In person',
  other: 'Message',
};

/** How the goal of a search is said. */
export const goalWords: Record<SearchGoal, string> = {
  choosing_field: 'Choosing a field',
  changing_career: 'Changing career',
  volunteering: 'Volunteering',
  job_search: 'Job search',
};

/** How what becomes of a question that was not asked is said; whom it was moved to stands beside it. */
export const fateWords: Record<Fate, string> = {
  keep: 'Kept for next time',
  moved: 'Asked of somebody else instead',
  thank_you: 'Into the thank-you',
  dropped: 'Dropped',
};

/** How the ends of the scale of how we got on are said. */
export const chemistryEnds = { low: 'Not at all', high: 'At once' } as const;
