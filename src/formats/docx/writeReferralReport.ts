import { Document, type FileChild, Packer } from 'docx';
import type { ChainLine, ReferralReport, ReportTable } from '../../core/referrals/report.ts';
import { xmlSafeLine } from '../xmlSafe.ts';
import { corePropertiesXml } from './coreProperties.ts';
import { packetFooter } from './footer.ts';
import { headingParagraphs } from './headings.ts';
import { paragraph, textParagraph } from './paragraph.ts';
import { leftOutBlocks, pictureSections } from './picturePage.ts';
import { Milestone, sectionEnd } from './sectionEnd.ts';
import { runStyleIds, styleIds } from './styleIds.ts';
import { packetStyles } from './styles.ts';
import { table, tableCell, tableRow } from './table.ts';
import { runsOf } from './text.ts';
import { mm, type Theme, themeOf } from './theme.ts';
import { Block, type Xml } from './xml.ts';
import { setZipClock } from './zipClock.ts';

/**
 * Writes a referral report as a Word document (OOXML transitional), in the looks of the packets. The same input gives the
 * same bytes. `onProgress` hears of its parts.
 */
export async function writeReferralReport(
  report: ReferralReport,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Uint8Array> {
  const document = reportDocument(report, onProgress);
  const bytes = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: corePropertiesXml(report.properties) },
  ]);
  setZipClock(bytes, report.properties.createdAt);
  return bytes;
}

/** The report as the library's document, ready to be laid out or packed. */
function reportDocument(
  report: ReferralReport,
  onProgress: (done: number, total: number) => void = () => undefined,
): Document {
  const theme = themeOf(report.paper, 'standard');
  const parts = [
    opening(report, theme),
    chainParagraphs(report.chains, theme).map((xml) => new Block(xml)),
    ...report.tables.map((one) => reportTable(one, theme).map((xml) => new Block(xml))),
    leftOutBlocks(report, theme),
  ];
  return new Document({
    styles: packetStyles(theme),
    title: xmlSafeLine(report.properties.title),
    sections: [
      {
        properties: { page: { size: theme.page, margin: theme.margins } },
        footers: { default: packetFooter({ left: report.title, code: '' }, null, theme) },
        children: [
          ...parts.flatMap((part, place): FileChild[] => [
            ...part,
            new Milestone(() => onProgress(place + 1, parts.length)),
          ]),
          sectionEnd([]),
        ],
      },
      ...pictureSections(report, theme),
    ],
  });
}

function opening({ title, remarks, numbers }: ReferralReport, theme: Theme): FileChild[] {
  return [
    textParagraph(styleIds.title, title, runsOf(title)),
    ...remarks.map((remark) => textParagraph(styleIds.hint, remark, runsOf(remark))),
    ...headingParagraphs({ theme }, numbers.length === 0 ? '' : 'In numbers', 1),
    ...numbers.map((line) => textParagraph(styleIds.prose, line, runsOf(line))),
  ].map((xml) => new Block(xml));
}

function chainParagraphs(chains: readonly ChainLine[], theme: Theme): Xml[] {
  if (chains.length === 0) return [];
  return [
    ...headingParagraphs({ theme }, 'The way from me', 1),
    ...chains.map((line) => chainParagraph(line, theme)),
  ];
}

/** From this step on the list goes in no further, so that there is room for the words. */
const deepestIndent = 12;

function chainParagraph(
  { depth, name, isBareName, description, remarks }: ChainLine,
  theme: Theme,
) {
  const left = (Math.min(depth, deepestIndent) - 1) * mm(7);
  const step = depth > deepestIndent ? `(step ${depth}) ` : '';
  const words = [isBareName ? 'name only' : description, ...remarks].filter((one) => one !== '');
  return textParagraph(
    styleIds.tableCell,
    name,
    [
      ...runsOf(`${step}${name}`, { style: runStyleIds.strong }),
      ...(words.length === 0 ? [] : runsOf(`  ${words.join(' · ')}`, { style: runStyleIds.label })),
    ],
    {
      indent: { left: Math.min(left, Math.floor(theme.width / 2)), right: 0 },
      spacing: { before: depth === 1 ? 160 : 40, after: 0 },
    },
  );
}

function reportTable({ heading, columns, rows }: ReportTable, theme: Theme): Xml[] {
  const widths = columns.map(({ share }) => Math.floor(theme.width * share));
  const cells = (texts: readonly string[], style: string, look: Parameters<typeof tableCell>[2]) =>
    widths.map((width, place) => {
      const lines = (texts[place] ?? '').split('\n');
      const paragraphs = lines.map((line) => textParagraph(style, line, runsOf(line)));
      return tableCell(width, paragraphs.length === 0 ? [paragraph(style, [])] : paragraphs, look);
    });
  const below = { lineBelow: { size: 8, colour: theme.colours.quiet } };
  const labels = columns.map(({ label }) => label);
  return [
    ...headingParagraphs({ theme }, heading, 1),
    table({
      indent: 0,
      columnWidths: widths,
      cellMargins: theme.cellMargins,
      lineColour: theme.colours.hairline,
      caption: '',
      rows: [
        tableRow(cells(labels, styleIds.tableHead, { ...below, vertical: 'bottom' }), {
          isHeader: true,
        }),
        ...rows.map((row) => tableRow(cells(row, styleIds.tableCell, {}))),
      ],
    }),
  ];
}
