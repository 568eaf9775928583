import { z } from 'zod';
import { letterKinds } from '../../core/letters/model.ts';

const id = z.string().min(1);
const idOrNull = id.nullable();

/** The ways the referrals can be looked at. */
export const referralViews = ['map', 'list', 'table', 'askAround'] as const;

/** One of {@link referralViews}. */
export type ReferralView = (typeof referralViews)[number];

const routeSchema = z.discriminatedUnion('page', [
  z.object({ page: z.literal('today') }),
  z.object({ page: z.literal('people'), contactId: idOrNull }),
  /** The people by how far I am with them. */
  z.object({ page: z.literal('board') }),
  z.object({
    page: z.literal('referrals'),
    view: z.enum(referralViews).default('map'),
    /** The person or bare name the map goes to; null for none. */
    nodeId: idOrNull.default(null),
  }),
  z.object({ page: z.literal('questions'), questionSetId: idOrNull }),
  z.object({ page: z.literal('interviews'), interviewId: idOrNull }),
  z.object({
    page: z.literal('packet'),
    /** Whose packets, in the order of the document. */
    contactIds: z.array(id),
    /** Counts for a single contact only; null takes the interview that comes next. */
    interviewId: idOrNull,
  }),
  /** The call of an interview: the room while it goes on, its ending once it is over. */
  z.object({ page: z.literal('call'), interviewId: id }),
  /** What was written on paper, in print order. */
  z.object({ page: z.literal('typeUp'), interviewId: id }),
  /** A letter, e-mail or script to a person. */
  z.object({ page: z.literal('letter'), contactId: id, messageId: id }),
  /** The wordings letters are drawn from; null for the first. */
  z.object({ page: z.literal('wordings'), kind: z.enum(letterKinds).nullable() }),
  z.object({ page: z.literal('answers') }),
  z.object({ page: z.literal('me') }),
  z.object({ page: z.literal('history'), view: z.enum(['backups', 'removed']) }),
]);

/** A place in the app. Ids may point at records that are gone; pages say so calmly. */
export type Route = z.output<typeof routeSchema>;

// The packet's page had one contact before it had several.
const formerPacketSchema = z
  .object({ page: z.literal('packet'), contactId: id, interviewId: idOrNull })
  .transform(
    ({ contactId, interviewId }): Route => ({
      page: 'packet',
      contactIds: [contactId],
      interviewId,
    }),
  );

/** Reads a place that was remembered, also one an earlier Askbook wrote; null when it is none. */
export function readRoute(stored: unknown): Route | null {
  return routeSchema.or(formerPacketSchema).safeParse(stored).data ?? null;
}
