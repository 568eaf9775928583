import { type Contact, type ContactFields, type Stage, stages } from './model.ts';
import { reachKey } from './reachKey.ts';
import { foldText } from './searchText.ts';

/**
 * What a merged person has of one of the two only. Fields that say one thing together stand together, so that
 * nobody comes out with the source of one and the event of the other.
 */
export const mergeGroups = {
  displayName: ['displayName'],
  fullName: ['namePrefix', 'givenName', 'middleName', 'familyName', 'nameSuffix'],
  role: ['role'],
  organisation: ['organisation'],
  field: ['field'],
  location: ['location'],
  postalAddress: ['postalAddress'],
  timeZone: ['timeZone'],
  source: ['source', 'sourceDetail'],
  met: ['metWhere', 'metOn'],
  commonGround: ['commonGround'],
  interest: ['interest'],
} as const satisfies Record<string, readonly (keyof ContactFields)[]>;

/** One of {@link mergeGroups}. */
export type MergeGroup = keyof typeof mergeGroups;

type ChosenField = (typeof mergeGroups)[MergeGroup][number];

/** What a person is made of, but for who they are and when they were last changed. */
export type MergedFields = Omit<Contact, 'contactId' | 'updatedAt'>;

/** The groups in which two people contradict each other, in the order of {@link mergeGroups}. */
export function contradictions(kept: Contact, merged: Contact): MergeGroup[] {
  return groupNames.filter((group) => contradict(kept, merged, group));
}

/** What a person says in some groups, as fields. */
export function fieldsIn(contact: Contact, groups: readonly MergeGroup[]): Partial<ContactFields> {
  const fields: readonly ChosenField[] = groups.flatMap((group) => mergeGroups[group]);
  return Object.fromEntries(fields.map((field) => [field, contact[field]]));
}

/**
 * Proposes the fields of one person made of two: what the kept one says, filled up from the other; lists joined
 * without doubles; notes of both one under the other.
 */
export function mergedFields(kept: Contact, merged: Contact): MergedFields {
  const older = merged.createdAt < kept.createdAt ? merged : kept;
  return {
    ...chosenFields(kept, merged),
    emails: joinReaches(kept, merged, 'emails'),
    phones: joinReaches(kept, merged, 'phones'),
    links: joinReaches(kept, merged, 'links'),
    tags: joinTags(kept.tags, merged.tags),
    researchNotes: joinTexts(kept.researchNotes, merged.researchNotes),
    skillsToMention: joinTexts(kept.skillsToMention, merged.skillsToMention),
    privateNotes: joinTexts(kept.privateNotes, merged.privateNotes),
    standing: merged.standing === 'active' ? 'active' : kept.standing,
    stageByHand: furtherStage(kept.stageByHand, merged.stageByHand),
    keepInTouchMonths: kept.keepInTouchMonths,
    keepInTouchNotBeforeOn: laterDay(kept.keepInTouchNotBeforeOn, merged.keepInTouchNotBeforeOn),
    messages: { ...merged.messages, ...kept.messages },
    asks: [...kept.asks, ...merged.asks].sort((a, b) => a.createdAt.localeCompare(b.createdAt)),
    archivedAt: merged.archivedAt === null ? null : kept.archivedAt,
    createdAt: older.createdAt,
  };
}

/** The later of two days; null only when both are. */
function laterDay(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

const groupNames = Object.keys(mergeGroups) as MergeGroup[];

const said = (contact: Contact, field: ChosenField) => (contact[field] ?? '').trim();

function contradict(kept: Contact, merged: Contact, group: MergeGroup): boolean {
  return mergeGroups[group].some((field) => {
    const [one, other] = [said(kept, field), said(merged, field)];
    return one !== '' && other !== '' && one !== other;
  });
}

function chosenFields(kept: Contact, merged: Contact): Pick<Contact, ChosenField> {
  const chosen = groupNames.flatMap((group) => {
    const canBeFilled = !contradict(kept, merged, group);
    return mergeGroups[group].map((field) => {
      const isMissing = canBeFilled && said(kept, field) === '';
      return [field, isMissing ? merged[field] : kept[field]] as const;
    });
  });
  return Object.fromEntries(chosen) as Pick<Contact, ChosenField>;
}

function joinReaches(
  kept: Contact,
  merged: Contact,
  field: 'emails' | 'phones' | 'links',
): Contact[typeof field] {
  const keyOf = ({ value }: { value: string }) => reachKey(field, value);
  const labels = new Map(merged[field].map((reach) => [keyOf(reach), reach.label]));
  const own = kept[field].map((reach) => {
    const label = reach.label || (labels.get(keyOf(reach)) ?? '');
    return { ...reach, label };
  });
  return joinLists(own, merged[field], keyOf);
}

function joinTags(kept: readonly string[], merged: readonly string[]): string[] {
  return joinLists(kept, merged, (tag) => foldText(tag.trim()));
}

function joinLists<T>(kept: readonly T[], merged: readonly T[], keyOf: (item: T) => string): T[] {
  const known = new Set(kept.map(keyOf));
  const added = merged.filter((item) => {
    const isNew = !known.has(keyOf(item));
    known.add(keyOf(item));
    return isNew;
  });
  return [...kept, ...added];
}

function joinTexts(kept: string, merged: string): string {
  if (holdsLines(kept, merged)) return kept;
  if (holdsLines(merged, kept)) return merged;
  return `${kept.trimEnd()}\n\n${merged.trimStart()}`;
}

/** Whether a text has all of another one in it, as whole lines. */
function holdsLines(text: string, part: string): boolean {
  return part.trim() === '' || `\n${text.trim()}\n`.includes(`\n${part.trim()}\n`);
}

// As the stage is derived: who declined or did not answer was asked, and may still be talked to.
const stageOrder: readonly Stage[] = [
  ...stages.slice(0, stages.indexOf('scheduled')),
  'no_answer',
  'declined',
  ...stages.slice(stages.indexOf('scheduled'), stages.indexOf('declined')),
];

function furtherStage(kept: Stage | null, merged: Stage | null): Stage | null {
  const place = (stage: Stage | null) => (stage === null ? -1 : stageOrder.indexOf(stage));
  return place(merged) > place(kept) ? merged : kept;
}
