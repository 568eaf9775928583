import { useDeferredValue, useMemo, useRef } from 'react';
import {
  type ContactFilter,
  contactsWithStage,
  listContacts,
  tagsInUse,
} from '../../../core/contacts/listContacts.ts';
import { thankYousOwed } from '../../../core/follow-ups/thankYouClock.ts';
import { localTimeZone } from '../../app/dayWords.ts';
import { useMinute, useToday } from '../../app/useMinute.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { areFew, useIsDrawn } from '../../ui/DrawnLater.tsx';
import type { PersonRow, Thanks } from './PeopleList.tsx';
import type { PeopleView } from './peopleView.ts';

/**
 * The people a view shows as lines, the tags there are, and whether there is nobody at all; of thousands the first
 * drawing of a page has none yet, which `isListed` tells.
 */
export function usePeopleRows({ filter, sort }: PeopleView) {
  const { contacts, interviews, followUps, holidays } = useNotebook();
  const today = useToday();
  const search = useDeferredValue(filter.search);
  const { standing, stage, source, tag } = filter;
  const isListed = useIsDrawn(areFew(contacts));
  // Stages are dear, and a pool may hold thousands who are not shown.
  const listed = useMemo(
    () =>
      isListed
        ? contactsWithStage({ contacts, interviews, followUps, holidays }, today, standing)
        : [],
    [isListed, contacts, interviews, followUps, holidays, today, standing],
  );
  const thanks = useThanks(isListed);
  const known = useRef(new Map<string, PersonRow>());
  const rows = useMemo(() => {
    const shown: ContactFilter = { search, standing, stage, source, tag };
    const found = listContacts(listed, shown, sort);
    return found.map((person) =>
      keptRow(known.current, { ...person, thanks: thanks.get(person.contact.contactId) ?? null }),
    );
  }, [listed, thanks, search, standing, stage, source, tag, sort]);
  const tags = useMemo(() => (isListed ? tagsInUse(contacts) : []), [isListed, contacts]);
  return { rows, tags, isEmpty: Object.keys(contacts).length === 0, isListed };
}

function useThanks(isListed: boolean): ReadonlyMap<string, Thanks> {
  const { contacts, interviews, followUps } = useNotebook();
  const now = useMinute();
  return useMemo(
    () =>
      isListed
        ? thankYousOwed({ contacts, interviews, followUps }, now, localTimeZone())
        : new Map<string, Thanks>(),
    [isListed, contacts, interviews, followUps, now],
  );
}

// The list draws a row again only when its object is another one.
function keptRow(known: Map<string, PersonRow>, person: Omit<PersonRow, 'id'>): PersonRow {
  const id = person.contact.contactId;
  const row = known.get(id);
  const isSame =
    row !== undefined &&
    row.contact === person.contact &&
    row.stage === person.stage &&
    row.thanks?.words === person.thanks?.words;
  if (isSame) return row;
  const made = { id, ...person };
  known.set(id, made);
  return made;
}
