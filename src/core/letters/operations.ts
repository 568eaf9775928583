import { z } from 'zod';
import { command } from '../operation.ts';
import { shippedTemplate } from './letterTemplates.ts';
import { letterKinds, letterTemplateSchema } from './model.ts';

/** Operations on the wordings letters and scripts are drawn from. */
export const letterOperations = {
  'letters.setTemplate': command({
    summary:
      'Writes my own wording for a kind of letter or script; the same words as the shipped ones are none of my own.',
    label: 'Edit wording',
    input: letterTemplateSchema.extend({ kind: z.enum(letterKinds) }),
    mergeKey: ({ kind }) => `letterTemplate:${kind}`,
    run: (draft, { kind, subject, body }) => {
      const shipped = shippedTemplate(kind);
      if (subject === shipped.subject && body === shipped.body) delete draft.letterTemplates[kind];
      else draft.letterTemplates[kind] = { subject, body };
    },
  }),

  'letters.resetTemplate': command({
    summary: 'Goes back to the shipped wording for a kind of letter or script.',
    label: 'Reset wording',
    input: z.strictObject({ kind: z.enum(letterKinds) }),
    run: (draft, { kind }) => {
      delete draft.letterTemplates[kind];
    },
  }),
};
