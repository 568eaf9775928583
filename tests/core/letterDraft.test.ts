import { describe, expect, it } from 'vitest';
import { draftLetter } from '../../src/core/letters/draftLetter.ts';
import {
  type LetterFieldName,
  letterFieldNames,
  letterFields,
} from '../../src/core/letters/letterFields.ts';
import type { LetterKind } from '../../src/core/letters/model.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { type Permission, permissions } from '../../src/core/referrals/model.ts';
import {
  letterClock,
  letterNotebook,
  makeSent,
  toRuth,
  withoutFields,
} from '../fixtures/letterNotebook.ts';
import { makeContact, makeInterview, makeReferral } from '../fixtures/packetNotebook.ts';

type Change = (notebook: Notebook) => void;

/** The letter notebook, changed. */
function changed(change: Change, permission?: Permission): Notebook {
  const notebook = structuredClone(letterNotebook(permission));
  change(notebook);
  return notebook;
}

/** What one field says in a letter to Ruth, or why it says nothing. */
function say(field: LetterFieldName, change: Change = () => {}, request: object = {}): string {
  const notebook = changed((draft) => {
    change(draft);
    draft.letterTemplates.ask_email = { subject: '', body: `{${field}}` };
  });
  const { body, dropped } = draftLetter(
    notebook,
    { ...toRuth('ask_email'), ...request },
    letterClock,
  );
  return body || `(${dropped[0]?.reason})`;
}

const ruth =
  (fields: object): Change =>
  (notebook) => {
    Object.assign(notebook.contacts.ruth ?? {}, fields);
  };

describe('the fields of a letter', () => {
  it('each say something of the person, the talk or me', () => {
    const said = Object.fromEntries(letterFieldNames.map((name) => [name, say(name)]));
    expect(said).toEqual({
      'greeting name': 'Dr Castellanos',
      'first name': 'Ruth',
      'full name': 'Dr Ruth Castellanos',
      'their role': 'Head of community engagement',
      'their organisation': 'Quillmere Public Library',
      'their address': 'Quillmere Public Library\n1 Market Square',
      'who sent me': 'Ana Lind gave me your name.',
      'common ground': 'Both of us left the classroom on purpose.',
      interest: 'reading rooms without a desk',
      'day I asked': 'Monday 20 April',
      'day of my last message': 'Tuesday 28 April',
      'what I told last': 'the van is mine for a month. More soon.',
      objective: 'I would like to find out whether outreach is carried by the house.',
      minutes: '15 minutes',
      'how we talk': 'by phone',
      today: 'Tuesday 5 May 2026',
      'follow-up day': 'Tuesday 12 May',
      'day of the talk': 'Monday 4 May',
      quote: 'Ask the drivers first',
      advice: 'Ride along before you write to anybody else.',
      'names given': 'Thank you for the names of Cy Roe and somebody in HR.',
      'use of your name':
        'As you allowed, I will say to Cy Roe and somebody in HR that you sent me.',
      'my promises': 'Send the list of tools',
      'kept promises': 'Bring the map back',
      'their promises': 'The page on the pilot',
      'question left over': 'Who pays for the van?',
      'my name': 'Jo Marlow',
      'who I am':
        'I ran a tool library for six years and wonder whether a public one would suit me.',
      'my goal': 'I am thinking about a change of career.',
      'my skills': 'Holding a room of thirty; Driving a van',
      'my reading': 'Beyond the Front Desk',
      'my phone': '(312) 555-0142',
      'my e-mail': 'jo@example.org',
      'my address': 'Jo Marlow\n4 Sorrel Lane',
    });
  });

  it('are explained in a line each', () => {
    for (const name of letterFieldNames) {
      expect(letterFields[name].explanation, name).toMatch(/^[A-Z].*\.$/);
      expect(name, 'no brace or blank at its ends').toMatch(/^[a-z][\w -]*\w$/i);
    }
  });

  it('are found whatever their capitals and blanks', () => {
    expect(say('  Who  i AM ' as LetterFieldName)).toMatch(/^I ran/);
  });

  it('greet with title and family name where both are there, else by what there is', () => {
    expect(say('greeting name', ruth({ namePrefix: '' }))).toBe('Ruth');
    expect(say('greeting name', ruth({ familyName: ' ' }))).toBe('Ruth');
    expect(say('greeting name', ruth({ namePrefix: '', givenName: '' }))).toBe(
      'Dr Ruth Castellanos',
    );
  });

  it('greet who has nothing but a name by that name', () => {
    const request = { contactId: 'new' };
    const add: Change = (notebook) => {
      notebook.contacts.new = makeContact('new', { displayName: 'Nia Roy' });
    };
    expect(say('greeting name', add, request)).toBe('Nia Roy');
    expect(say('first name', add, request)).toBe('(No first name is written down for Nia Roy.)');
  });

  it('say a day with its year where that is another one', () => {
    expect(say('follow-up day', undefined, { followUpOn: '2027-01-04' })).toBe(
      'Monday 4 January 2027',
    );
  });

  it('speak of the talk asked for, and of none the person takes no part in', () => {
    const twoPlanned: Change = (notebook) => {
      const soon = { startsAt: '2026-05-20T12:00:00.000Z', lengthMinutes: 40 };
      notebook.interviews.soon = makeInterview('soon', ['ruth'], [], soon);
      notebook.interviews.job = makeInterview('job', ['ruth'], [], { kind: 'job' });
      notebook.interviews.bos = makeInterview('bos', ['bo'], [], { lengthMinutes: 50 });
    };
    expect(say('minutes', twoPlanned), 'the next one with a date').toBe('40 minutes');
    expect(say('minutes', twoPlanned, { interviewId: 'next' })).toBe('15 minutes');
    for (const interviewId of ['bos', 'job', 'held', 'gone', 'constructor']) {
      expect(say('minutes', twoPlanned, { interviewId }), interviewId).toBe(
        '(No talk with Dr Ruth Castellanos is planned.)',
      );
    }
    expect(say('quote', twoPlanned, { interviewId: 'next' })).toBe(
      '(No talk with Dr Ruth Castellanos is marked as held.)',
    );
  });

  it('tell the last that was told, not what was only asked or came from them', () => {
    const add =
      (fields: Parameters<typeof makeSent>[1]): Change =>
      (notebook) => {
        const later = makeSent('later', { sentOn: '2026-05-01', ...fields });
        Object.assign(notebook.contacts.ruth?.messages ?? {}, { later });
      };
    expect(say('day of my last message', add({ purpose: 'thank_you' }))).toBe('Friday 1 May');
    const told = add({ purpose: 'thank_you', subject: 'Thank you', body: '' });
    expect(say('what I told last', told)).toBe('Thank you.');
    for (const fields of [
      { purpose: 'chase' },
      { purpose: 'thank_you', isFromThem: true },
      { purpose: 'thank_you', sentOn: null },
    ] as const) {
      expect(say('day of my last message', add(fields))).toBe('Tuesday 28 April');
    }
  });

  it('word the permission of each name that was given', () => {
    const each: Record<Permission, string> = {
      not_asked: 'I forgot to ask: may I say to Cy Roe that you sent me?',
      may_use: 'As you allowed, I will say to Cy Roe that you sent me.',
      may_use_limited: 'I will say to Cy Roe that you sent me, within the limits you set.',
      will_ask_first: 'I will wait until you have asked Cy Roe.',
      will_introduce: 'I am glad that you will introduce me to Cy Roe.',
      do_not_mention: 'As you wished, I will not mention you to Cy Roe.',
    };
    const alone =
      (permission: Permission): Change =>
      (notebook) => {
        delete notebook.referrals['to-hr'];
        Object.assign(notebook.referrals['to-cy'] ?? {}, { permission });
      };
    for (const permission of permissions) {
      expect(say('use of your name', alone(permission))).toBe(each[permission]);
    }
    expect(say('names given', alone('may_use'))).toBe('Thank you for the name of Cy Roe.');
    const mixed: Change = (notebook) => {
      Object.assign(notebook.referrals['to-hr'] ?? {}, { permission: 'not_asked' });
      notebook.referrals.aside = makeReferral('aside', 'ruth', 'bo', {
        interviewId: 'held',
        setAsideAt: '2026-05-05T07:00:00.000Z',
      });
      notebook.referrals.earlier = makeReferral('earlier', 'ruth', 'bo');
    };
    expect(say('use of your name', mixed)).toBe(
      'I forgot to ask: may I say to somebody in HR that you sent me? As you allowed, I will say to Cy Roe that you sent me.',
    );
  });
});

describe('who sent me', () => {
  it.each<[Permission, string]>([
    ['not_asked', '(Ana Lind has not been asked whether you may use the name.)'],
    ['may_use', 'Ana Lind gave me your name.'],
    ['may_use_limited', 'Ana Lind gave me your name.'],
    ['will_ask_first', '(Ana Lind wants to ask Dr Ruth Castellanos first.)'],
    ['will_introduce', 'Ana Lind is introducing us.'],
    ['do_not_mention', '(Ana Lind wishes not to be mentioned.)'],
  ])('%s', (permission, said) => {
    const allow: Change = (notebook) => {
      Object.assign(notebook.referrals['to-ruth'] ?? {}, { permission });
    };
    expect(say('who sent me', allow)).toBe(said);
  });

  it('warns of limits only where the name stands', () => {
    const limited = letterNotebook('may_use_limited');
    expect(draftLetter(limited, toRuth('ask_email'), letterClock).cautions).toEqual([
      'You may name Ana Lind within limits: not on the phone.',
    ]);
    expect(draftLetter(limited, toRuth('ask_gatekeeper'), letterClock).cautions).toEqual([]);
    expect(draftLetter(letterNotebook(), toRuth('ask_email'), letterClock).cautions).toEqual([]);
  });

  it('warns of a referrer my own words name although they may not be named', () => {
    const words = 'As ANA LIND told me, we both left the classroom';
    const cautionsOf = (commonGround: string, change: Change = () => {}) =>
      draftLetter(
        changed((notebook) => {
          ruth({ commonGround })(notebook);
          change(notebook);
        }, 'do_not_mention'),
        toRuth('ask_letter'),
        letterClock,
      ).cautions;
    expect(cautionsOf(words)).toEqual(['This names Ana Lind, who wishes not to be mentioned.']);
    expect(cautionsOf('We both like Diana Lindgren.')).toEqual([]);
    const allowedElsewhere: Change = (notebook) => {
      notebook.referrals.again = makeReferral('again', 'ana', 'ruth', {
        referredOn: '2026-05-04',
      });
    };
    expect(cautionsOf(words, allowedElsewhere)).toEqual([]);
  });

  it('warns of who gave the name once nobody is noted as having given it', () => {
    const cautionsOf = (commonGround: string) =>
      draftLetter(
        changed((notebook) => {
          ruth({ commonGround })(notebook);
          for (const [id, { toContactId }] of Object.entries(notebook.referrals)) {
            if (toContactId === 'ruth') delete notebook.referrals[id];
          }
        }),
        toRuth('ask_letter'),
        letterClock,
      ).cautions;
    expect(cautionsOf('Ana Lind gave me your name.')).toEqual([
      expect.stringMatching(/^This says who gave you the name, but nobody is noted/),
    ]);
    expect(cautionsOf('We both left the classroom')).toEqual([]);
  });
});

describe('a thank-you', () => {
  const kindAt = (now: string, kind: LetterKind = 'thank_you') =>
    draftLetter(letterNotebook(), toRuth(kind), { ...letterClock, now }).kind;

  it('is a late one after its seven days, in the time zone I am in', () => {
    expect(kindAt('2026-05-11T21:59:00.000Z')).toBe('thank_you');
    expect(kindAt('2026-05-11T22:01:00.000Z')).toBe('thank_you_late');
    expect(kindAt('2026-05-05T08:00:00.000Z', 'thank_you_late')).toBe('thank_you_late');
    expect(kindAt('2026-06-05T08:00:00.000Z', 'keep_in_touch')).toBe('keep_in_touch');
  });

  it('speaks of a talk that went on past midnight by the evening it began', () => {
    const late: Change = ({ interviews }) =>
      Object.assign(interviews['held'] ?? {}, {
        startsAt: '2026-05-03T21:30:00.000Z',
        endedAt: '2026-05-03T22:20:00.000Z',
      });
    expect(say('day of the talk', late)).toBe('Sunday 3 May');
  });

  it('is not late while nobody knows when the talk was over', () => {
    const { notebook } = withoutFields(letterNotebook(), ['day of the talk']);
    const later = { ...letterClock, now: '2026-08-05T08:00:00.000Z' };
    expect(draftLetter(notebook, toRuth('thank_you'), later).kind).toBe('thank_you');
  });

  it('is one of its own for each interviewee, who hears nothing that was said to another', () => {
    const ofBo = { ...toRuth('thank_you'), contactId: 'bo', interviewId: 'held' };
    const { body } = draftLetter(letterNotebook(), ofBo, letterClock);
    expect(body).toMatch(/^Dear Bo,/);
    expect(body).toContain('A promise to Bo');
    expect(body).toContain('Thank you for the name of A name of Bo.');
    expect(body).not.toMatch(/Ruth|Cy Roe|HR|tools|map|pilot|SECRET/);
    const toRuthHerself = draftLetter(letterNotebook(), toRuth('thank_you'), letterClock).body;
    expect(toRuthHerself).not.toMatch(/\bBo\b|SECRET/);
  });

  it('is refused for nobody', () => {
    const nobody = { ...toRuth('thank_you'), contactId: 'gone' };
    expect(() => draftLetter(letterNotebook(), nobody, letterClock)).toThrow('no such person');
  });
});
