import type { Document } from 'docx';
import type { PacketAnswer, PacketManifest } from '../../core/packet/outline.ts';
import { xmlEscape, xmlSafeLine } from '../xmlSafe.ts';
import { manifestNamespace, manifestPath } from './anchors.ts';

/** A packet that can come back, with its place in the document. */
export type NumberedManifest = { place: number; manifest: PacketManifest };

type Part = { path: string; data: string };

/**
 * The manifest as a custom XML part of the package (OOXML part 1, 15.2.4 and 15.2.5): the item, its properties and the
 * relationship between them; [] when no packet can come back. Registers them in the document, too.
 */
export function manifestParts(manifests: readonly NumberedManifest[], document: Document): Part[] {
  if (manifests.length === 0) return [];
  document.Document.Relationships.addRelationship(
    'manifest',
    `${relationships}/customXml`,
    `../${manifestPath}`,
  );
  document.ContentTypes.addOverride(
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    '/customXml/itemProps1.xml',
  );
  return [
    { path: manifestPath, data: manifestXml(manifests) },
    { path: 'customXml/itemProps1.xml', data: itemProperties },
    { path: 'customXml/_rels/item1.xml.rels', data: itemRelationships },
  ];
}

/**
 * The manifest's text: `packets` holds a `packet` for each (place, id, notebook, contact, interview, variant, exportedAt),
 * and that an `answer` for each answer area in print order (code, question, part, noteHash).
 */
function manifestXml(manifests: readonly NumberedManifest[]): string {
  return [
    declaration,
    `<packets xmlns="${manifestNamespace}">`,
    ...manifests.map(packetXml),
    '</packets>',
  ].join('');
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const dataStore = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
// The store item is told from others in the same document by this id; there is never a second manifest.
const itemId = '{6B1F0E52-7C3D-4E0B-9A52-3D2C8F41A7E1}';

const itemProperties =
  `${declaration}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="${dataStore}">` +
  `<ds:schemaRefs><ds:schemaRef ds:uri="${manifestNamespace}"/></ds:schemaRefs></ds:datastoreItem>`;

const itemRelationships =
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${relationships}/customXmlProps" Target="itemProps1.xml"/></Relationships>`;

function packetXml({ place, manifest }: NumberedManifest): string {
  const { packetId, notebookId, contactId, interviewId, variant, exportedAt, answers } = manifest;
  const own = attributes({
    place: String(place),
    id: packetId,
    notebook: notebookId,
    contact: contactId,
    interview: interviewId,
    variant,
    exportedAt,
  });
  return `<packet${own}>${answers.map(answerXml).join('')}</packet>`;
}

function answerXml({ code, plannedQuestionId, partId, noteHash }: PacketAnswer): string {
  return `<answer${attributes({ code, question: plannedQuestionId, part: partId, noteHash })}/>`;
}

/** Attributes in their order; those that are null are left out. */
function attributes(values: Record<string, string | null>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${xmlEscape(xmlSafeLine(value))}"`))
    .join('');
}
