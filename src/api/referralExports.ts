import { z } from 'zod';
import { dayOf, formatDay } from '../core/dates.ts';
import type { Notebook } from '../core/notebook/schema.ts';
import { exporter, NotebookError } from '../core/operation.ts';
import { packetPapers } from '../core/packet/choices.ts';
import { layoutMap, type ReferralMap, withLinks } from '../core/referrals/layoutMap.ts';
import { mapSpacing } from '../core/referrals/mapSizes.ts';
import { outlineReport } from '../core/referrals/outlineReport.ts';
import { referralsTable } from '../core/referrals/referralsTable.ts';
import { referralTree } from '../core/referrals/referralTree.ts';
import { csvMediaType, writeCsv } from '../formats/csv/writeCsv.ts';
import { dotMediaType, writeDot } from '../formats/graph-text/writeDot.ts';
import { mermaidMediaType, writeMermaid } from '../formats/graph-text/writeMermaid.ts';
import { writeMapSvg } from '../formats/svg/writeMapSvg.ts';
import { docxMediaType } from './packet.ts';
import type { Writers } from './writers.ts';

const nothing = z.strictObject({});
const textSchema = z.strictObject({ format: z.enum(['dot', 'mermaid']) });
const reportSchema = z.strictObject({ paper: z.enum(packetPapers).default('a4') });
const pictureSchema = z.strictObject({ format: z.enum(['svg']) });

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
        make: (work, writers) =>
          writers.report(outlineReport(notebook, { paper, now, timeZone }), work),
      };
    },
  }),

  'referrals.exportText': exporter<typeof textSchema, Writers>({
    summary: 'Makes the map of referrals as text for Graphviz (dot) or Mermaid.',
    input: textSchema,
    run: (notebook, { format }, { now, timeZone }) => {
      refuseNone(notebook);
      const { extension, mediaType, write } = texts[format];
      return {
        kind: 'file',
        label: 'Making the text',
        fileName: `Referrals ${dayOf(now, timeZone)}.${extension}`,
        mediaType,
        make: async () => new TextEncoder().encode(write(wholeMap(notebook, dayOf(now, timeZone)))),
      };
    },
  }),

  'referrals.exportPicture': exporter<typeof pictureSchema, Writers>({
    summary: 'Makes a picture of the map of referrals.',
    input: pictureSchema,
    run: (notebook, _input, { now, timeZone }) => {
      refuseNone(notebook);
      const today = dayOf(now, timeZone);
      return {
        kind: 'file',
        label: 'Drawing the map',
        fileName: `Referrals ${today}.svg`,
        mediaType: 'image/svg+xml',
        make: async () => new TextEncoder().encode(pictureOf(notebook, today).svg),
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

function wholeMap(notebook: Notebook, today: string): ReferralMap {
  return withLinks(layoutMap(referralTree(notebook, today), new Set(), mapSpacing));
}

function pictureOf(notebook: Notebook, today: string) {
  const map = wholeMap(notebook, today);
  const count = map.nodes.length - 1;
  const names = count === 1 ? '1 name' : `${count} names`;
  return writeMapSvg(map, {
    title: 'Referrals',
    remark: `${names}, as of ${formatDay(today)}`,
  });
}
