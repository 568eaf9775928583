import shipped from '../../../resources/letter-templates.json' with { type: 'json' };
import type { Notebook } from '../notebook/schema.ts';
import type { LetterKind, LetterTemplate } from './model.ts';

// Kept a line each in the file, so that a change of one shows as one. Checked by type here and by test.
const shippedLines: Record<LetterKind, { subject: string; body: string[] }> = shipped;

/** The wording Askbook ships for a kind. */
export function shippedTemplate(kind: LetterKind): LetterTemplate {
  const { subject, body } = shippedLines[kind];
  return { subject, body: body.join('\n') };
}

/** The wording in use for a kind: my own one, else the shipped one. */
export function templateOf(
  { letterTemplates }: Pick<Notebook, 'letterTemplates'>,
  kind: LetterKind,
): LetterTemplate {
  return letterTemplates[kind] ?? shippedTemplate(kind);
}
