import { describe, expect, it } from 'vitest';
import { draftLetter, type LetterDraft } from '../../src/core/letters/draftLetter.ts';
import type { LetterFieldName } from '../../src/core/letters/letterFields.ts';
import { shippedTemplate } from '../../src/core/letters/letterTemplates.ts';
import { type LetterKind, letterKinds } from '../../src/core/letters/model.ts';
import { type Permission, permissions } from '../../src/core/referrals/model.ts';
import {
  canBeEmpty,
  letterClock,
  letterNotebook,
  toRuth,
  withoutFields,
} from '../fixtures/letterNotebook.ts';

/** The draft as a person would read it, and below what dropped out and what is to be weighed. */
function golden(heading: string, draft: LetterDraft): string {
  const { subject, body, wordCount, dropped, unknown, cautions } = draft;
  return [
    `=== ${heading} (${wordCount} words)`,
    ...(subject === '' ? [] : [`Subject: ${subject}`, '']),
    body,
    ...dropped.map(({ line, field, reason }) => `--- ${line} | ${field}: ${reason}`),
    ...[...unknown.map((name) => `unknown ${name}`), ...cautions].map((text) => `!!! ${text}`),
  ].join('\n');
}

function draftOf(kind: LetterKind, missing: LetterFieldName[], permission?: Permission) {
  const { notebook, followUpOn } = withoutFields(letterNotebook(permission), missing);
  return draftLetter(notebook, { ...toRuth(kind), followUpOn }, letterClock);
}

function fieldsOf(kind: LetterKind): LetterFieldName[] {
  const { subject, body } = shippedTemplate(kind);
  return canBeEmpty.filter((name) => `${subject}\n${body}`.includes(`{${name}}`));
}

describe('golden letters', () => {
  // `npx vitest run -u` takes what is new.
  it.each(letterKinds)('%s', async (kind) => {
    const fields = fieldsOf(kind);
    const texts = [
      golden('All there', draftOf(kind, [])),
      golden('Nothing there', draftOf(kind, canBeEmpty)),
      ...fields.map((field) => golden(`Without ${field}`, draftOf(kind, [field]))),
      ...permissions.map((one) => golden(`Permission ${one}`, draftOf(kind, [], one))),
    ];
    await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(`letter-goldens/${kind}.txt`);
  });
});
