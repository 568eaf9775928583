import { dayOf, formatDay } from '../core/dates.ts';
import type { Notebook } from '../core/notebook/schema.ts';
import { type CommandContext, NotebookError, type Work, WorkCancelled } from '../core/operation.ts';
import type { PacketPaper } from '../core/packet/choices.ts';
import { countOf } from '../core/packet/wording.ts';
import { layoutMap, type ReferralMap, withLinks } from '../core/referrals/layoutMap.ts';
import { type MapScope, treeInScope } from '../core/referrals/mapFilter.ts';
import { mapSpacing } from '../core/referrals/mapSizes.ts';
import { type PictureSize, pngSize } from '../core/referrals/pictureSize.ts';
import { referralTree } from '../core/referrals/referralTree.ts';
import type { ReferralReport } from '../core/referrals/report.ts';
import { placeOfPicture } from '../formats/docx/placeOfPicture.ts';
import { mapPictureSize, writeMapSvg } from '../formats/svg/writeMapSvg.ts';
import type { Writers } from './writers.ts';

type Clock = Pick<CommandContext, 'now' | 'timeZone'>;

/** The map of a notebook, as of a day, with everybody a scope is about, as it is written into files. */
export function mapInScope(notebook: Notebook, scope: MapScope, today: string): ReferralMap {
  const roots = treeInScope(referralTree(notebook, today), scope);
  return withLinks(layoutMap(roots, new Set(), mapSpacing));
}

/** The map as SVG; `isHeadless` leaves out its title. */
export function mapSvg(map: ReferralMap, { now, timeZone }: Clock, isHeadless = false): string {
  const remark = `${countOf(map.nodes.length - 1, 'name')}, as of ${formatDay(dayOf(now, timeZone))}`;
  return writeMapSvg(map, { title: 'Referrals', remark, isHeadless }).svg;
}

/** The size of the map as PNG. Errors: `invalid_input` when it would be too small to be read. */
export function mapPngSize(map: ReferralMap): PictureSize {
  const size = pngSize(mapPictureSize(map, {}));
  if (size !== null) return size;
  const message =
    'The map is too large for a PNG picture that can be read. Save it as SVG, which can be enlarged without end.';
  throw new NotebookError('invalid_input', message, [{ path: 'format', message }]);
}

/** The PNG picture of the map. Errors: `conflict` where there is no window, those of the drawing. */
export async function mapPng(
  map: ReferralMap,
  clock: Clock,
  work: Work,
  { drawPng }: Pick<Writers, 'drawPng'>,
): Promise<Uint8Array> {
  if (drawPng !== null) return drawPng(mapSvg(map, clock), mapPngSize(map), work);
  throw new NotebookError(
    'conflict',
    'Only the window of Askbook can draw a PNG picture. Save it there, or save the map as SVG.',
  );
}

/** The map for a report on that paper, or why it is not in it. Errors: WorkCancelled. */
export async function reportPicture(
  map: ReferralMap,
  order: Clock & { paper: PacketPaper },
  work: Work,
  { drawPng }: Pick<Writers, 'drawPng'>,
): Promise<ReferralReport['picture']> {
  const size = mapPictureSize(map, { isHeadless: true });
  if (placeOfPicture(size, order.paper) === null) {
    return {
      leftOut:
        'The map is too large to be read on one page. Save it as a picture, or print it on several pages, from the map itself.',
    };
  }
  if (drawPng === null) {
    return {
      leftOut:
        'Only the window of Askbook can draw the map into a report. Save the report there, or save the map as SVG.',
    };
  }
  const svg = mapSvg(map, order, true);
  try {
    const png = await drawPng(svg, pngSize(size) ?? size, work);
    return { ...size, svg, png, description: describeMap(map) };
  } catch (cause) {
    if (cause instanceof WorkCancelled || !(cause instanceof NotebookError)) throw cause;
    // A report without its picture is worth more than none.
    return { leftOut: 'The map could not be drawn this time. Save it as an SVG picture.' };
  }
}

function describeMap({ nodes }: ReferralMap): string {
  const steps = nodes.reduce((deepest, { depth }) => Math.max(deepest, depth), 0);
  return [
    `A tree that begins with me at the left and leads to ${countOf(nodes.length - 1, 'name')}`,
    `${steps > 1 ? ` in up to ${steps} steps` : ''}.`,
    ' Each card tells what I may say and what became of the name;',
    ' the report lists the same in words.',
  ].join('');
}
