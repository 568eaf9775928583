import { Document, type ISectionOptions, Packer, SectionType } from 'docx';
import type { Packet, PacketContents, PacketOutline } from '../../core/packet/outline.ts';
import { xmlSafeLine } from '../xmlSafe.ts';
import { packetBookmark, packetEndBookmark, packetsProperty } from './anchors.ts';
import { blocksOf } from './blocks.ts';
import { contentsPage } from './contents.ts';
import { corePropertiesXml } from './coreProperties.ts';
import { packetFooter } from './footer.ts';
import { LinkTargets } from './links.ts';
import { manifestParts } from './manifestPart.ts';
import { endRuns, type PacketContext } from './packetContext.ts';
import { Milestone, sectionEnd } from './sectionEnd.ts';
import { packetStyles } from './styles.ts';
import { type Theme, themeOf } from './theme.ts';
import { Block } from './xml.ts';
import { setZipClock } from './zipClock.ts';

/** How far the writing of a document has come, in packets. */
export type PacketProgress = (done: number, total: number) => void;

/**
 * Writes packets as one Word document (OOXML transitional). The same outline gives the same bytes: the only clock is
 * the outline's `createdAt`.
 */
export async function writeDocx(
  outline: PacketOutline,
  onProgress: PacketProgress = () => undefined,
): Promise<Uint8Array> {
  const { properties, packets } = outline;
  const document = packetDocument(outline, onProgress);
  const manifests = packets.flatMap(({ manifest }, place) =>
    manifest === null ? [] : [{ place: place + 1, manifest }],
  );
  const bytes = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: corePropertiesXml(properties) },
    ...manifestParts(manifests, document),
  ]);
  setZipClock(bytes, properties.createdAt);
  return bytes;
}

/** The outline as the library's document, ready to be laid out or packed. */
export function packetDocument(
  outline: PacketOutline,
  onProgress: PacketProgress = () => undefined,
): Document {
  const { packets, contents } = outline;
  const isPhoneSheet = packets.every(({ variant }) => variant === 'phone');
  const theme = themeOf(outline.paper, outline.print, isPhoneSheet);
  const links = new LinkTargets();
  const nextId = counter();
  const isOneOfMany = contents !== null || packets.length > 1;
  const sections = packets.map((packet, place) => {
    const context = { theme, place: place + 1, packetId: packetIdOf(packet), nextId, links };
    const report = () => onProgress(place + 1, packets.length);
    return packetSection(packet, context, isOneOfMany, report);
  });
  const ids = packets.flatMap((packet) => packetIdOf(packet) ?? []);
  const document = new Document({
    styles: packetStyles(theme),
    title: xmlSafeLine(outline.properties.title),
    ...(ids.length === 0
      ? {}
      : { customProperties: [{ name: packetsProperty, value: xmlSafeLine(ids.join(' ')) }] }),
    sections:
      contents === null
        ? sections
        : [contentsSection(contents, packets, theme, nextId), ...sections],
  });
  links.addTo(document);
  return document;
}

function packetSection(
  packet: Packet,
  context: PacketContext,
  isOneOfMany: boolean,
  report: () => void,
): ISectionOptions {
  const number = packet.number === null ? [] : [String(packet.number)];
  const left = [...number, packet.footerName].filter((text) => text !== '').join('  ·  ');
  const endBookmark = isOneOfMany ? packetEndBookmark(context.place) : null;
  return {
    ...pageOf(context.theme),
    footers: {
      default: packetFooter({ left, code: context.packetId ?? '' }, endBookmark, context.theme),
    },
    children: [
      ...blocksOf(packet.blocks, context).map((xml) => new Block(xml)),
      new Milestone(report),
      sectionEnd(isOneOfMany ? endRuns(context) : []),
    ],
  };
}

function contentsSection(
  contents: PacketContents,
  packets: readonly Packet[],
  theme: Theme,
  nextId: () => number,
): ISectionOptions {
  const bookmarks = packets.map((packet, place) => packetBookmark(place + 1, packetIdOf(packet)));
  const footer = packetFooter({ left: contents.heading, code: '' }, packetEndBookmark(0), theme);
  return {
    ...pageOf(theme),
    footers: { default: footer },
    children: [
      ...contentsPage(contents, bookmarks, { theme }).map((xml) => new Block(xml)),
      sectionEnd(endRuns({ place: 0, nextId })),
    ],
  };
}

function pageOf({ page, margins }: Theme): Pick<ISectionOptions, 'properties'> {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: page, margin: margins, pageNumbers: { start: 1 } },
    },
  };
}

function packetIdOf({ manifest }: Packet): string | null {
  return manifest === null ? null : manifest.packetId;
}

function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}
