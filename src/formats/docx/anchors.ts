/*
 * What a packet carries so that it can be read back in, and where. A reader may rely on these names; changing one needs
 * a new namespace and a reader that still knows the old ones.
 *
 * | what                          | where                                                    | survives                |
 * | ----------------------------- | -------------------------------------------------------- | ----------------------- |
 * | packet ids                    | custom document property, joined by blanks, in the order of the packets | re-save, odt |
 * | packet id                     | printed in the footer; in the bookmark of the packet     | re-save, odt            |
 * | question or part              | bookmark around its visible code (`q…`), in its heading  | re-save, odt            |
 * | where its answer begins       | bookmark around the line above the answer area (`h…`)    | re-save, odt            |
 * | visible code                  | Q07, Q07a; first word of the heading or of the part's line | everything            |
 * | answer area                   | content control with tag and alias                       | Word                    |
 * | ids, order, hashes of notes   | custom XML part, see manifestPart.ts                      | re-save                 |
 *
 * The answer is all text between the `h…` bookmark's paragraph and the next heading or part: one line of the note for
 * each paragraph, empty ones included. A part has both bookmarks on its one line.
 */

/** Name of the custom document property that holds the ids of all packets of the document, joined by blanks. */
export const packetsProperty = 'AskbookPackets';

/** Namespace of the manifest, the custom XML part. */
export const manifestNamespace = 'urn:askbook:packet:1';

/** Path of the manifest in the zip file. */
export const manifestPath = 'customXml/item1.xml';

/** The place of a packet in its document, from 1 on; 1 when it is alone. */
export type PacketPlace = number;

/** Bookmark at the top of a packet, such as "p1_K7M29QXF"; without an id for a blank copy. */
export function packetBookmark(place: PacketPlace, packetId: string | null): string {
  return packetId === null ? `p${place}` : `p${place}_${plain(packetId)}`;
}

/** Bookmark at the end of a packet, from which word processors without section page counts take its last page. */
export function packetEndBookmark(place: PacketPlace): string {
  return `e${place}`;
}

/** Bookmark around the visible code of a question or part, such as "q1_018f…" or "q1a_018f…"; at most 40 characters. */
export function headingBookmark(
  place: PacketPlace,
  plannedQuestionId: string,
  letter = '',
): string {
  return `q${place}${plain(letter)}_${plain(plannedQuestionId)}`.slice(0, 40);
}

/** Bookmark around the line right above the answer area; named as {@link headingBookmark} with an h. */
export function answerBookmark(place: PacketPlace, plannedQuestionId: string, letter = ''): string {
  return `h${place}${plain(letter)}_${plain(plannedQuestionId)}`.slice(0, 40);
}

/** Tag of the content control around an answer area. */
export function answerTag(packetId: string, code: string): string {
  return `askbook:${packetId}:${code}`;
}

/** Title of the content control around an answer area, shown by Word. */
export function answerAlias(code: string): string {
  return `Answer to ${code}`;
}

// Bookmark names are letters, digits and underscores, a letter first, at most 40 (Word; OOXML w:bookmarkStart).
function plain(id: string): string {
  return id
    .replaceAll('-', '')
    .replace(/[^A-Za-z0-9]/g, '_')
    .slice(0, 32);
}
