import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftLetter } from '../../src/core/letters/draftLetter.ts';
import { fillTemplate } from '../../src/core/letters/fillTemplate.ts';
import { type LetterFieldName, letterFieldNames } from '../../src/core/letters/letterFields.ts';
import { templateOf } from '../../src/core/letters/letterTemplates.ts';
import { type LetterKind, letterKinds } from '../../src/core/letters/model.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { mayNameReferrer } from '../../src/core/referrals/mayBeSaid.ts';
import { type Permission, permissions } from '../../src/core/referrals/model.ts';
import {
  canBeEmpty,
  letterClock,
  letterNotebook,
  toRuth,
  withoutFields,
} from '../fixtures/letterNotebook.ts';
import { makeContact, makeReferral } from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { fieldsIn, withSentinels } from '../fixtures/sentinels.ts';

const kinds = fc.constantFrom(...letterKinds);
const permission = fc.constantFrom(...permissions);
const mentions = (line: string, field: string) => line.includes(`{${field}}`);

/** Every field in a line of its own, so that nothing a letter could say stays unsaid. */
const allFields = {
  subject: '{full name}',
  body: letterFieldNames.map((name) => `{${name}}`).join('\n\n'),
};

function draftWith(notebook: Notebook, kind: LetterKind, request: object = {}) {
  return draftLetter(notebook, { ...toRuth(kind), ...request }, letterClock);
}

describe('whatever is missing', () => {
  const settings = randomSettings(400, 'missing fields');
  const missing = fc.subarray([...canBeEmpty]);

  it('a line drops out exactly when one of its fields is empty, with a reason, and no brace is left', () => {
    fc.assert(
      fc.property(kinds, missing, permission, (kind, names, allowed) => {
        const { notebook, followUpOn } = withoutFields(letterNotebook(allowed), names);
        const draft = draftWith(notebook, kind, { followUpOn });
        expect(`${draft.subject}\n${draft.body}`).not.toMatch(/[{}]/);
        expect(draft.unknown).toEqual([]);
        const isEmpty = (field: LetterFieldName) => isDrawnFrom(field, names, allowed);
        const { subject, body } = templateOf(notebook, draft.kind);
        for (const line of [subject, ...body.split('\n')]) {
          const empty = letterFieldNames.filter((field) => mentions(line, field) && isEmpty(field));
          const reported = draft.dropped.filter((dropped) => dropped.line === line);
          expect(reported.length > 0, line).toBe(empty.length > 0);
          for (const { field, reason } of reported) {
            expect(empty).toContain(field);
            expect(reason).toMatch(/^[A-Z].*\.$/);
          }
          if (empty.length === 0 && !line.includes('{'))
            expect(draft.body + draft.subject).toContain(line);
        }
      }),
      settings,
    );
  });

  it('leaves no gap and counts the words as anybody would', () => {
    fc.assert(
      fc.property(kinds, missing, permission, (kind, names, allowed) => {
        const { notebook, followUpOn } = withoutFields(letterNotebook(allowed), names);
        const { body, wordCount } = draftWith(notebook, kind, { followUpOn });
        expect(body).not.toMatch(/\n\s*\n\s*\n|^\s|\s$| {2}/);
        expect(wordCount).toBe(body.replaceAll('\n', ' ').split(' ').filter(Boolean).length);
      }),
      settings,
    );
  });
});

/** Fields that are drawn from the same thing go together; nobody is named against their will. */
function isDrawnFrom(
  field: LetterFieldName,
  names: readonly LetterFieldName[],
  allowed: Permission,
): boolean {
  if (field === 'who sent me' && !mayNameReferrer({ permission: allowed })) return true;
  const together: readonly LetterFieldName[][] = [
    ['names given', 'use of your name'],
    ['day of my last message', 'what I told last'],
  ];
  const group = together.find((one) => one.includes(field)) ?? [field];
  if (names.some((name) => group.includes(name))) return true;
  return (field === 'minutes' || field === 'objective') && names.includes('how we talk');
}

describe('referrers', () => {
  const referrers = fc.array(fc.record({ permission, isMain: fc.boolean() }), {
    minLength: 1,
    maxLength: 5,
  });

  it('are named only where they may be, in every wording and every field there is', () => {
    const seen = { named: 0, unnamed: 0 };
    fc.assert(
      fc.property(kinds, fc.boolean(), referrers, permission, (kind, isOwn, given, other) => {
        const notebook = structuredClone(letterNotebook(other));
        delete notebook.referrals['to-ruth'];
        if (isOwn) notebook.letterTemplates[kind] = allFields;
        for (const [place, fields] of given.entries()) {
          const id = `giver${place}`;
          notebook.contacts[id] = makeContact(id, { displayName: `Qua${place} Zed` });
          notebook.referrals[id] = makeReferral(id, id, 'ruth', fields);
        }
        const { subject, body, cautions } = draftWith(notebook, kind);
        for (const [place, fields] of given.entries()) {
          const isNamed = `${subject}\n${body}`.includes(`Qua${place}`);
          seen[isNamed ? 'named' : 'unnamed'] += 1;
          if (isNamed) expect(mayNameReferrer(fields), body).toBe(true);
        }
        expect(cautions.filter((caution) => caution.startsWith('This names'))).toEqual([]);
      }),
      randomSettings(400, 'referrers'),
    );
    expect(Math.min(seen.named, seen.unnamed)).toBeGreaterThan(0);
  });
});

describe('hostile texts', () => {
  const part = fc.constantFrom(
    '{my phone}',
    '{{',
    '}}',
    '{',
    '}',
    '{first name',
    '\u202e',
    'שלום',
    '佐藤',
    '👩🏽‍🚀',
    '\n',
    '\r\n',
    '\t',
    '$&',
    '$1',
    '\\',
    '<b>',
    '—.',
    'a',
    ' ',
  );
  const hostile = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
  const phone = '555-PHONE';

  it('go through as they are and are never read as a template', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (whoIAm, postalAddress, quote) => {
        const notebook = structuredClone(letterNotebook());
        Object.assign(notebook.me, { whoIAm, postalAddress, phone });
        Object.assign(notebook.interviews.held ?? {}, {
          questions: {},
          questionOrder: [],
          freeNote: `★ ${quote.replace(/[\r\n]/g, '')}`,
        });
        notebook.letterTemplates.ask_letter = {
          subject: '',
          body: 'A {who I am}\nB {my address}\nC {quote}',
        };
        const { body, unknown } = draftWith(notebook, 'ask_letter');
        for (const text of [whoIAm, postalAddress, quote.replace(/[\r\n]/g, '')]) {
          expect(body).toContain(text.trim());
        }
        expect(body).not.toContain(phone);
        expect(unknown).toEqual([]);
      }),
      randomSettings(500, 'hostile values'),
    );
  });

  it('in a template change nothing but its known fields, and doubled braces come out single', () => {
    const known = (name: string) =>
      name === 'my phone' ? { name, text: phone, reason: '', isSentence: false } : null;
    fc.assert(
      fc.property(hostile, (text) => {
        const line = text.replace(/[\r\n]/g, '').trimEnd();
        const fill = (body: string) => fillTemplate({ subject: '', body }, known, { runsOn: true });
        const escaped = line.replaceAll('{', '{{').replaceAll('}', '}}');
        expect(fill(escaped).body).toBe(line.trim() === '' ? '' : line);
        expect(fill(line).dropped).toEqual([]);
        if (!/\{\{|\}\}/.test(line)) {
          expect(fill(line).body).toBe(line.replaceAll('{my phone}', phone));
        }
      }),
      randomSettings(500, 'hostile templates'),
    );
  });
});

describe('no letter', () => {
  it('says anything but what its fields are drawn from, and never a private note', () => {
    const marked = withSentinels(letterNotebook('may_use_limited'));
    const { held } = marked.interviews;
    // A mark is no starred line, and a question with a note counts as asked.
    Object.assign(held ?? {}, { freeNote: '★ Zinterviews_starred_1Z' });
    Object.assign(held?.questions.left ?? {}, { note: '' });
    const seen = new Set<string>();
    for (const kind of letterKinds) {
      for (const contactId of ['ruth', 'bo']) {
        const notebook = { ...marked, letterTemplates: { [kind]: allFields } };
        const { subject, body } = draftWith(notebook, kind, { contactId });
        for (const field of fieldsIn(`${subject}\n${body}`)) seen.add(field);
        if (contactId === 'bo') expect(body).not.toContain(marked.promises.list?.text);
      }
    }
    expect([...seen].sort()).toEqual([
      'contacts_commonGround',
      'contacts_displayName',
      'contacts_familyName',
      'contacts_givenName',
      'contacts_interest',
      'contacts_messages_told_body',
      'contacts_namePrefix',
      'contacts_organisation',
      'contacts_postalAddress',
      'contacts_role',
      'interviews_objective',
      'interviews_questions_text',
      'interviews_selfReview_advice',
      'interviews_starred',
      'me_displayName',
      'me_email',
      'me_phone',
      'me_postalAddress',
      'me_readingList',
      'me_skills',
      'me_whoIAm',
      'promises_text',
      'referrals_toName',
    ]);
    expect(fieldsIn(JSON.stringify(marked))).toContain('contacts_privateNotes');
  });
});
