import type { Notebook } from '../notebook/schema.ts';
import type { BinLink, BinPlace } from './model.ts';
import { findInterview, findLinked } from './waiting.ts';

/** Most people one interview can have. */
const maxPeople = 20;

/** Puts ids back into the lists they stood in, where they stood or as near as the list now allows. */
export function restorePlaces(notebook: Notebook, places: readonly BinPlace[]): void {
  const missing = places.filter((place) => !listOf(notebook, place)?.includes(place.itemId));
  for (const place of missing) insert(notebook, place);
}

/** Gives records that stayed their interview back, unless they were given another one since. */
export function restoreLinks(notebook: Notebook, links: readonly BinLink[]): void {
  for (const link of links) {
    const { interviewId } = link;
    const record = findLinked(notebook, link);
    if (record?.interviewId === null && Object.hasOwn(notebook.interviews, interviewId)) {
      record.interviewId = interviewId;
    }
  }
}

function listOf(notebook: Notebook, { list, ownerId }: BinPlace): readonly string[] | undefined {
  if (ownerId === null) return notebook.questionSetOrder;
  if (list === 'questionIds') return notebook.questionSets[ownerId]?.questionIds;
  return findInterview(notebook, ownerId)?.[list === 'contactIds' ? 'contactIds' : 'questionOrder'];
}

function insert(notebook: Notebook, place: BinPlace): void {
  const { list, ownerId } = place;
  const items = listOf(notebook, place);
  if (items === undefined || (list === 'contactIds' && items.length >= maxPeople)) return;
  const next = [...items.slice(0, place.index), place.itemId, ...items.slice(place.index)];
  if (ownerId === null) {
    notebook.questionSetOrder = next;
  } else if (list === 'questionIds') {
    const set = notebook.questionSets[ownerId];
    if (set) set.questionIds = next;
  } else {
    const interview = findInterview(notebook, ownerId);
    if (interview) interview[list === 'contactIds' ? 'contactIds' : 'questionOrder'] = next;
  }
}
