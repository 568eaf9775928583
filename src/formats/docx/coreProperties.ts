import type { PacketProperties } from '../../core/packet/outline.ts';
import { xmlEscape, xmlSafeLine } from '../xmlSafe.ts';

/**
 * The part docProps/core.xml, written here because the library stamps it with the present time.
 * Source: ECMA-376 part 2, core properties (cp:coreProperties) over Dublin Core.
 */
export function corePropertiesXml(properties: PacketProperties): string {
  const line = (text: string) => xmlEscape(xmlSafeLine(text));
  const stamp = properties.createdAt.replace(/\.\d+Z$/, 'Z');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${line(properties.title)}</dc:title>`,
    `<dc:creator>${line(properties.author)}</dc:creator>`,
    `<cp:lastModifiedBy>${line(properties.author)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified>`,
    `<dc:language>${properties.language}</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}
