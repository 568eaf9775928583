import { describe, expect, it } from 'vitest';
import { interviewsOfContact } from '../../src/core/interviews/interviewsOfContact.ts';
import { makeInterview } from '../fixtures/packetNotebook.ts';

const one = makeInterview('one', ['ana', 'bo'], []);
const two = makeInterview('two', ['bo'], []);

describe('the interviews of a person', () => {
  it('are those they take part in, each once, and none of anybody else', () => {
    const twice = { ...one, contactIds: ['ana', 'ana'] };
    const interviews = { one: twice, two };
    expect(interviewsOfContact(interviews, 'ana')).toEqual([twice]);
    expect(interviewsOfContact(interviews, 'bo')).toEqual([two]);
    expect(interviewsOfContact(interviews, 'constructor')).toEqual([]);
  });

  it('are those of the notebook at hand, not of the one before a change', () => {
    expect(interviewsOfContact({ one, two }, 'bo')).toEqual([one, two]);
    const later = { one: { ...one, place: 'Elsewhere' } };
    expect(interviewsOfContact(later, 'bo')).toEqual([later.one]);
  });
});
