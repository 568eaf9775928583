import { z } from 'zod';
import { dayOf } from '../core/dates.ts';
import type { Notebook } from '../core/notebook/schema.ts';
import { exporter, NotebookError } from '../core/operation.ts';
import { packetPapers } from '../core/packet/choices.ts';
import { mapScopes } from '../core/referrals/mapFilter.ts';
import { outlineReport } from '../core/referrals/outlineReport.ts';
import { referralsTable } from '../core/referrals/referralsTable.ts';
import { csvMediaType, writeCsv } from '../formats/csv/writeCsv.ts';
import { dotMediaType, writeDot } from '../formats/graph-text/writeDot.ts';
import { mermaidMediaType, writeMermaid } from '../formats/graph-text/writeMermaid.ts';
import { mapInScope, mapPng, mapPngSize, mapSvg, reportPicture } from './mapPicture.ts';
import { docxMediaType } from './packet.ts';
import type { Writers } from './writers.ts';

const nothing = z.strictObject({});
// Whoever did not name anybody and was not named is on a map only when it is asked for.
const scope = z.enum(mapScopes).default('chains');
const textSchema = z.strictObject({ format: z.enum(['dot', 'mermaid']), scope });
const reportSchema = z.strictObject({ paper: z.enum(packetPapers).default('a4') });
const pictureSchema = z.strictObject({ format: z.enum(['svg', 'png']), scope });

const texts = {
  dot: { extension: 'dot', mediaType: dotMediaType, write: writeDot },
  mermaid: { extension: 'mmd', mediaType: mermaidMediaType, write: writeMermaid },
};

/** Everything that makes who referred whom into files. */
export const referralExportOperations = {
  'referrals.exportCsv': exporter<typeof nothing, Writers>({
    summary: 'Makes a table of referrals: one line each.',
    input: nothing,
    run: (notebook, _input, { now, timeZone }) => {
      refuseNone(notebook);
      return {
        kind: 'file',
        label: 'Making the table',
        fileName: `Referrals ${dayOf(now, timeZone)}.csv`,
        mediaType: csvMediaType,
        make: async () => writeCsv(referralsTable(notebook, { now, timeZone })),
      };
    },
  }),

  'referrals.exportDocx': exporter<typeof reportSchema, Writers>({
    summary: 'Makes a Word report of who referred whom: chains, permissions and open names.',
    input: reportSchema,
    run: (notebook, { paper }, { now, timeZone }) => {
      refuseNone(notebook);
      return {
        kind: 'file',
        label: 'Making the report',
        fileName: `Referrals ${dayOf(now, timeZone)}.docx`,
        mediaType: docxMediaType,
        make: async (work, writers) => {
          const order = { paper, now, timeZone };
          const map = mapInScope(notebook, 'chains', dayOf(now, timeZone));
          const picture = await reportPicture(map, order, work, writers);
          return writers.report(outlineReport(notebook, { ...order, picture }), work);
        },
      };
    },
  }),

  'referrals.exportText': exporter<typeof textSchema, Writers>({
    summary: 'Makes the map of referrals as text for Graphviz (dot) or Mermaid.',
    input: textSchema,
    run: (notebook, { format, scope }, { now, timeZone }) => {
      refuseNone(notebook);
      const { extension, mediaType, write } = texts[format];
      return {
        kind: 'file',
        label: 'Making the text',
        fileName: `Referrals ${dayOf(now, timeZone)}.${extension}`,
        mediaType,
        make: async () =>
          new TextEncoder().encode(write(mapInScope(notebook, scope, dayOf(now, timeZone)))),
      };
    },
  }),

  'referrals.exportPicture': exporter<typeof pictureSchema, Writers>({
    summary: 'Makes a picture of the map of referrals; PNG needs the window of the app.',
    input: pictureSchema,
    run: (notebook, { format, scope }, clock) => {
      refuseNone(notebook);
      const today = dayOf(clock.now, clock.timeZone);
      const map = mapInScope(notebook, scope, today);
      // Refused before anybody is asked for a place.
      if (format === 'png') mapPngSize(map);
      return {
        kind: 'file',
        label: 'Drawing the map',
        fileName: `Referrals ${today}.${format}`,
        mediaType: format === 'png' ? 'image/png' : 'image/svg+xml',
        make: async (work, writers) =>
          format === 'png'
            ? mapPng(map, clock, work, writers)
            : new TextEncoder().encode(mapSvg(map, clock)),
      };
    },
  }),
};

/** Errors: not_found when nobody named anybody. */
function refuseNone({ referrals }: Notebook): void {
  if (Object.keys(referrals).length === 0) {
    throw new NotebookError('not_found', 'There are no referrals.');
  }
}
