import { type FileChild, Paragraph } from 'docx';
import type { TalkingPointsBlock, TheyMayAskBlock } from '../../core/packet/outline.ts';
import { headingParagraph } from './headings.ts';
import { runStyleIds, styleIds } from './styles.ts';
import { boxRun, directionOf, runsOf, tabRun } from './text.ts';

/** What I want to say, each with a box to tick. */
export function talkingPoints(block: TalkingPointsBlock): FileChild[] {
  return [
    headingParagraph(block.heading, 1),
    ...block.points.map(
      (point) =>
        new Paragraph({
          style: styleIds.point,
          ...directionOf(point),
          children: [boxRun(), tabRun(), ...runsOf(point)],
        }),
    ),
  ];
}

/** Questions put to me, with my prepared answers as numbered, titled points. */
export function theyMayAsk(block: TheyMayAskBlock): FileChild[] {
  return [
    headingParagraph(block.heading, 1),
    ...block.questions.flatMap(({ text, answerPoints }) => [
      headingParagraph(text, 2),
      ...answerPoints.map(
        (point, place) =>
          new Paragraph({
            style: styleIds.point,
            ...(place === 0 ? { spacing: { before: 120 } } : {}),
            children: [
              ...runsOf(String(place + 1), { style: runStyleIds.code }),
              tabRun(),
              ...runsOf(point.title, { bold: true }),
              ...(point.title === '' || point.text === '' ? [] : runsOf('  ')),
              ...runsOf(point.text),
            ],
          }),
      ),
    ]),
  ];
}
