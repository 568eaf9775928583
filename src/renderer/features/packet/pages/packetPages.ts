import type { Packet, PacketContents, PacketOutline } from '../../../../core/packet/outline.ts';
import { packetPieces } from './blockPieces.tsx';
import { contentsPieces } from './coverPieces.tsx';
import { layOut } from './layOut.ts';
import type { Sizes } from './MeasuringDesk.tsx';
import { type Part, type Piece, settingOf } from './piece.ts';

/** A page of the document as it stands on paper. */
export type Page = {
  key: string;
  /** What it is called by, such as "Page 2 of 6". */
  label: string;
  footer: Footer;
  parts: readonly Part[];
};

/** Whose packet a page is of, the packet's code ('' for none) and such as "Page 2 of 6". */
export type Footer = { name: string; code: string; page: string };

/** The pages of a document, packet by packet as they are laid out; each packet counts its own. */
export async function* packetPages(
  outline: PacketOutline,
  signal: AbortSignal,
): AsyncGenerator<Page[]> {
  const { contents, paper } = outline;
  const setting = settingOf(outline);
  const sizes = { paper, setting };
  if (contents !== null) {
    const laid = await laidOut(contents, sizes, () => contentsPieces(contents), signal);
    yield numbered(laid, {
      key: 'contents',
      name: contents.heading,
      footer: { name: contents.heading, code: '' },
    });
  }
  for (const [place, packet] of outline.packets.entries()) {
    const laid = await laidOut(packet, sizes, () => packetPieces(packet, setting), signal);
    const name = [packet.number, packet.footerName].filter(Boolean).join('  ·  ');
    const isAlone = outline.packets.length === 1 && contents === null;
    yield numbered(laid, {
      key: String(place),
      name: isAlone ? '' : name,
      footer: { name, code: packet.manifest?.packetId ?? '' },
    });
  }
}

function numbered(
  laid: readonly Part[][],
  { key, name, footer }: { key: string; name: string; footer: Omit<Footer, 'page'> },
): Page[] {
  return laid.map((parts, place) => {
    const page = `Page ${place + 1} of ${laid.length}`;
    return {
      key: `${key}.${place}`,
      label: name === '' ? page : `${page}, ${name}`,
      footer: { ...footer, page },
      parts,
    };
  });
}

// Packets are values that never change, so what was laid out once for the screen serves the PDF, too.
const known = new WeakMap<Packet | PacketContents, Map<string, Part[][]>>();

async function laidOut(
  subject: Packet | PacketContents,
  sizes: Sizes,
  pieces: () => Piece[],
  signal: AbortSignal,
): Promise<Part[][]> {
  const bySize = known.get(subject) ?? new Map<string, Part[][]>();
  known.set(subject, bySize);
  const size = `${sizes.paper} ${sizes.setting}`;
  const laid = bySize.get(size) ?? (await layOut(pieces(), sizes, signal));
  bySize.set(size, laid);
  return laid;
}
