import { describe, expect, it } from 'vitest';
import { looksTheSame } from '../../../src/renderer/features/today/listedRow.ts';

const contact = { contactId: 'ana', displayName: 'Ana Lind' };
const row = (lastOn: string, record: object = contact) => ({
  id: 'keep_in_touch:ana',
  row: {
    kind: 'keep_in_touch',
    contact: record,
    keepInTouch: { nextOn: null, lastContact: { on: lastOn, what: 'Talk' }, ways: ['letter'] },
  },
  isSnoozing: false,
});

describe('a row that is drawn again', () => {
  it('is one that looks otherwise, however deep it changed', () => {
    expect(looksTheSame(row('2026-05-04'), row('2026-05-05'))).toBe(false);
    expect(looksTheSame(row('2026-05-04'), { ...row('2026-05-04'), isSnoozing: true })).toBe(false);
    expect(looksTheSame(row('2026-05-04'), { ...row('2026-05-04'), line: 'more' })).toBe(false);
    expect(looksTheSame({ a: undefined }, { b: undefined })).toBe(false);
    expect(looksTheSame(['one'], ['one', 'two'])).toBe(false);
    const renamed = { ...contact, displayName: 'Ana Holm' };
    expect(looksTheSame(row('2026-05-04'), row('2026-05-04', renamed))).toBe(false);
  });

  it('is not one whose facts were only derived anew', () => {
    expect(looksTheSame(row('2026-05-04'), row('2026-05-04'))).toBe(true);
  });

  it('is one whose facts cannot be compared', () => {
    expect(looksTheSame(new Map([['a', 1]]), new Map([['a', 1]]))).toBe(false);
    expect(
      looksTheSame(
        () => {},
        () => {},
      ),
    ).toBe(false);
  });
});
