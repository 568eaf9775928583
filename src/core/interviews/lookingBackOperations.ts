import { z } from 'zod';
import { assignFields, find } from '../notebook/find.ts';
import { idSchema } from '../notebook/primitives.ts';
import { command } from '../operation.ts';
import { improvementSchema, resourceSchema, selfReviewSchema } from './model.ts';

const improvementText = improvementSchema
  .omit({ improvedAt: true })
  .extend({ improvementId: idSchema.nullable() });

/** Operations for what was named in an interview, and for looking back on it. */
export const lookingBackOperations = {
  'interviews.setResources': command({
    summary: 'Writes the list of what was named in an interview; resources without an id are new.',
    label: 'Edit resources',
    input: z.strictObject({
      interviewId: idSchema,
      resources: z.array(resourceSchema.extend({ resourceId: idSchema.nullable() })).max(200),
    }),
    mergeKey: ({ interviewId, resources }) =>
      `resources:${interviewId}:${resources.map(({ resourceId }) => resourceId).join()}`,
    run: (draft, { interviewId, resources }, { newId }) => {
      find(draft.interviews, interviewId, 'interview').resources = resources.map((resource) => ({
        ...resource,
        resourceId: resource.resourceId ?? newId(),
      }));
    },
  }),

  'interviews.updateSelfReview': command({
    summary: 'Changes what I make of an interview; what to do differently is a list of its own.',
    label: 'Look back',
    input: z.strictObject({
      interviewId: idSchema,
      fields: selfReviewSchema.omit({ improvements: true }).partial(),
    }),
    mergeKey: ({ interviewId, fields }) => `review:${interviewId}:${Object.keys(fields).join()}`,
    run: (draft, { interviewId, fields }) => {
      assignFields(find(draft.interviews, interviewId, 'interview').selfReview, fields);
    },
  }),

  'interviews.setImprovements': command({
    summary:
      'Writes the list of what to do differently; lines without an id are new, the ticks of the others stay.',
    label: 'Edit what to do differently',
    input: z.strictObject({
      interviewId: idSchema,
      improvements: z.array(improvementText).max(50),
    }),
    mergeKey: ({ interviewId, improvements }) =>
      `improvements:${interviewId}:${improvements.map(({ improvementId }) => improvementId).join()}`,
    run: (draft, { interviewId, improvements }, { newId }) => {
      const { selfReview } = find(draft.interviews, interviewId, 'interview');
      const before = new Map(
        selfReview.improvements.map(({ improvementId, improvedAt }) => [improvementId, improvedAt]),
      );
      selfReview.improvements = improvements.map(({ improvementId, text }) => ({
        improvementId: improvementId ?? newId(),
        text,
        improvedAt: before.get(improvementId ?? '') ?? null,
      }));
    },
  }),

  'interviews.tickImprovement': command({
    summary: 'Marks something to do differently as improved, or as still to do.',
    label: ({ isImproved }) => (isImproved ? 'Mark as improved' : 'Mark as still to do'),
    input: z.strictObject({
      interviewId: idSchema,
      improvementId: idSchema,
      isImproved: z.boolean(),
    }),
    run: (draft, { interviewId, improvementId, isImproved }, { now }) => {
      const { improvements } = find(draft.interviews, interviewId, 'interview').selfReview;
      const byId = Object.fromEntries(improvements.map((one) => [one.improvementId, one]));
      const improvement = find(byId, improvementId, 'thing to do differently');
      improvement.improvedAt = isImproved ? (improvement.improvedAt ?? now) : null;
    },
  }),
};
