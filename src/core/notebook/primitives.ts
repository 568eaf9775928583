import { z } from 'zod';

/** Longest single text a notebook holds, in UTF-16 code units; an answer of 50,000 fits many times. */
export const maxTextLength = 1_000_000;

/** An id made by the shell: letters, digits, dash and underscore. */
export const idSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/);

/** Free text kept as it was typed. */
export const textSchema = z.string().max(maxTextLength);

/** Text on one line: names, roles, addresses. */
export const lineSchema = z.string().max(2_000);

/** A line that says something once surrounding blanks are gone. */
export const filledLineSchema = lineSchema.trim().min(1, 'Must not be empty');

/** An instant, ISO 8601 in UTC with milliseconds, such as 2026-05-04T12:00:00.000Z. */
export const instantSchema = z.iso.datetime({ precision: 3 });

/** A calendar day without a time zone, YYYY-MM-DD. */
export const daySchema = z.iso.date();

/** An IANA time zone as it is stored, such as Europe/Berlin; another machine may not know it. */
export const storedTimeZoneSchema = z.string().max(100);

/** An IANA time zone this machine knows; for input, so that a notebook opens wherever it is taken. */
export const timeZoneSchema = storedTimeZoneSchema.refine(isTimeZone, 'Unknown time zone');

/** Minutes, whole, from 0 to a day. */
export const minutesSchema = z.int().min(0).max(1_440);

/** A way to reach somebody: `value` is kept exactly as written, `label` says which one it is. */
export const reachSchema = z.strictObject({ label: lineSchema, value: filledLineSchema });

/** One e-mail, phone (extension included) or link; see {@link reachSchema}. */
export type Reach = z.output<typeof reachSchema>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
