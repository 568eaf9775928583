import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import {
  type PacketSection,
  packetPapers,
  packetPrints,
  packetSections,
} from '../../src/core/packet/choices.ts';
import { outlinePackets } from '../../src/core/packet/outlinePackets.ts';
import { packetNotebook, packetNow } from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { fieldsIn, withSentinels } from '../fixtures/sentinels.ts';

/** The sections that may show a field; 'always' is the cover, the footer and the properties. */
const homes: Record<string, readonly (PacketSection | 'always')[]> = {
  contacts_displayName: ['always'],
  contacts_role: ['always'],
  contacts_organisation: ['always'],
  contacts_commonGround: ['always'],
  contacts_emails_value: ['contactSheet'],
  contacts_emails_label: ['contactSheet'],
  contacts_phones_value: ['contactSheet'],
  contacts_phones_label: ['contactSheet'],
  contacts_links_value: ['contactSheet'],
  contacts_links_label: ['contactSheet'],
  contacts_location: ['contactSheet'],
  contacts_field: ['contactSheet'],
  contacts_sourceDetail: ['contactSheet'],
  contacts_metWhere: ['contactSheet'],
  contacts_researchNotes: ['background'],
  contacts_skillsToMention: ['background'],
  interviews_place: ['always'],
  interviews_objective: ['always'],
  interviews_selfReview_improvements_text: ['always', 'debrief'],
  interviews_openingLine: ['opening'],
  me_displayName: ['always'],
  me_whoIAm: ['opening'],
  me_skills: ['opening'],
  me_readingList: ['beforeYouGo'],
  interviews_questions_section: ['questions', 'timePlan'],
  interviews_questions_text: ['questions'],
  interviews_questions_cues_text: ['questions'],
  interviews_questions_condition_text: ['questions'],
  interviews_questions_probes: ['questions'],
  interviews_questions_whyAsk: ['questions'],
  interviews_questions_guidance: ['questions'],
  interviews_questions_parts_text: ['questions'],
  interviews_questions_parts_note: ['questions'],
  interviews_questions_note: ['questions'],
  interviews_saved_text: ['savedForLater', 'questions'],
  interviews_saved_cues_text: ['savedForLater', 'questions'],
  interviews_saved_release_fact: ['savedForLater'],
  interviews_saved_note: ['questions'],
  interviews_talkingPoints_text: ['talkingPoints'],
  interviews_theyMayAsk_text: ['theyMayAsk'],
  interviews_theyMayAsk_answerPoints_title: ['theyMayAsk'],
  interviews_theyMayAsk_answerPoints_text: ['theyMayAsk'],
  interviews_freeNote: ['cameUp'],
  interviews_resources_text: ['resources'],
  interviews_resources_detail: ['resources'],
  interviews_summary: ['debrief'],
  interviews_selfReview_learned: ['debrief'],
  interviews_selfReview_fit: ['debrief'],
  interviews_selfReview_advice: ['debrief'],
  interviews_selfReview_wentWell: ['debrief'],
  referrals_permissionLimits: ['always', 'referrals'],
  referrals_toName: ['referrals'],
  referrals_why: ['referrals'],
  referrals_howToReach: ['referrals'],
  promises_text: ['promises'],
};

/** Shown in no packet, whatever is chosen. */
const never = ['contacts_privateNotes', 'me_email', 'me_phone', 'followUps_text'];

/** What a report says and no packet to write on does. */
const saidOnly =
  /_note$|freeNote|summary|selfReview_(learned|fit|advice|wentWell)|resources|promises|toName|_why$|howToReach/;

const choices = fc.record({
  variant: fc.constantFrom('full' as const, 'phone' as const, 'report' as const),
  paper: fc.constantFrom(...packetPapers),
  print: fc.constantFrom(...packetPrints),
  isAnnotated: fc.boolean(),
  sections: fc.option(fc.subarray([...packetSections]), { nil: null }),
});
const people = fc.subarray(['ana', 'cy', 'dee', 'eli', 'fay'], { minLength: 1 });

/** Every interview has every list filled, and some have no opening of their own. */
function markedNotebook(hasOpening: boolean): Notebook {
  const notebook = packetNotebook();
  const { job, held, rich } = notebook.interviews;
  if (job === undefined || held === undefined || rich === undefined) throw new Error('gone');
  rich.theyMayAsk = job.theyMayAsk;
  rich.resources = held.resources;
  notebook.me.readingList = ['A book'];
  notebook.followUps.f = {
    followUpId: 'f',
    contactId: 'ana',
    interviewId: 'held',
    referralId: null,
    messageId: null,
    remindOn: null,
    kind: 'thank_you',
    text: 'Thank her',
    dueOn: '2026-04-21',
    closedAt: null,
    closedAs: null,
    createdAt: packetNow,
  };
  const marked = withSentinels(notebook);
  for (const interview of Object.values(marked.interviews)) {
    if (!hasOpening) interview.openingLine = '';
  }
  return marked;
}

const outlineText = (
  hasOpening: boolean,
  contactIds: readonly string[],
  chosen: Parameters<typeof outlinePackets>[1]['choices'],
) =>
  JSON.stringify(
    outlinePackets(markedNotebook(hasOpening), {
      contactIds,
      interviewId: null,
      choices: chosen,
      now: packetNow,
      timeZone: 'Asia/Tokyo',
    }),
  );

describe('no packet shows more than was chosen', () => {
  it('shows a field in its own section only, what was said in reports only, private notes nowhere', () => {
    const seen = new Set<string>();
    const { seed, numRuns } = randomSettings(300, 'sections');
    fc.assert(
      fc.property(fc.boolean(), people, choices, (hasOpening, contactIds, chosen) => {
        const sections = chosen.sections ?? packetSections;
        for (const field of fieldsIn(outlineText(hasOpening, contactIds, chosen))) {
          seen.add(field);
          const home: readonly string[] = homes[field] ?? [];
          const isAllowed = home.includes('always') || sections.some((one) => home.includes(one));
          expect(isAllowed, `${field} in ${chosen.sections?.join(' ') ?? 'all'}`).toBe(true);
          if (chosen.variant !== 'report') expect(field).not.toMatch(saidOnly);
        }
      }),
      { seed, numRuns },
    );
    // Each home was found at least once, or the test would hold nothing.
    for (const hasOpening of [true, false]) {
      for (const variant of ['full', 'report'] as const) {
        const all = { ...everything, variant };
        const text = outlineText(hasOpening, ['ana', 'cy', 'fay'], all);
        for (const field of fieldsIn(text)) seen.add(field);
      }
    }
    expect(Object.keys(homes).filter((field) => !seen.has(field))).toEqual([]);
    expect(never.filter((field) => seen.has(field))).toEqual([]);
  });

  it('has marks in the fields that must never be shown', () => {
    const fields = fieldsIn(JSON.stringify(markedNotebook(true)));
    expect(fields).toEqual(expect.arrayContaining(never));
  });

  it('leaves nothing of anybody in a blank copy but the words of the questions', () => {
    const { seed, numRuns } = randomSettings(300, 'blank');
    const left = new Set<string>();
    fc.assert(
      fc.property(fc.boolean(), people, choices, (hasOpening, contactIds, chosen) => {
        const text = outlineText(hasOpening, contactIds, { ...chosen, variant: 'blank' });
        for (const field of fieldsIn(text)) left.add(field);
        expect(text).not.toMatch(/"(contactId|notebookId|interviewId)"/);
      }),
      { seed, numRuns },
    );
    expect([...left].sort()).toEqual([
      'interviews_questions_parts_text',
      'interviews_questions_section',
      'interviews_questions_text',
      'interviews_saved_text',
    ]);
  });
});

const everything = {
  variant: 'full' as const,
  paper: 'a4' as const,
  print: 'standard' as const,
  isAnnotated: true,
  sections: [...packetSections],
};
