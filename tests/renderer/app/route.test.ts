import { describe, expect, it } from 'vitest';
import { type Route, readRoute } from '../../../src/renderer/app/route.ts';

const routes: Route[] = [
  { page: 'today' },
  { page: 'people', contactId: null },
  { page: 'people', contactId: 'ana' },
  { page: 'board' },
  { page: 'referrals', view: 'list', nodeId: 'bo' },
  { page: 'questions', questionSetId: 'basics' },
  { page: 'interviews', interviewId: null },
  { page: 'packet', contactIds: ['ana', 'bo'], interviewId: null },
  { page: 'packet', contactIds: [], interviewId: null },
  { page: 'call', interviewId: 'talk' },
  { page: 'typeUp', interviewId: 'talk' },
  { page: 'letter', contactId: 'ana', messageId: 'thanks' },
  { page: 'wordings', kind: null },
  { page: 'wordings', kind: 'thank_you' },
  { page: 'me' },
  { page: 'history', view: 'removed' },
];

describe('a place that was remembered', () => {
  it.each(routes)('is read as it was: $page', (route) => {
    expect(readRoute(JSON.parse(JSON.stringify(route)))).toEqual(route);
  });

  it('is read from before packets were for several people', () => {
    const former = { page: 'packet', contactId: 'ana', interviewId: 'call' };
    expect(readRoute(former)).toEqual({
      page: 'packet',
      contactIds: ['ana'],
      interviewId: 'call',
    });
  });

  it.each([
    null,
    'people',
    {},
    { page: 'attic' },
    { page: 'packet' },
    { page: 'packet', contactIds: [7], interviewId: null },
    { page: 'people', contactId: 7 },
    { page: 'history', view: 'future' },
  ])('is none when it cannot be read: %j', (stored) => {
    expect(readRoute(stored)).toBeNull();
  });
});
