import { crc32, deflateRawSync } from 'node:zlib';
import { Document, Packer, type Paragraph, type Table } from 'docx';
import { readDocx } from '../../../src/qa/import/docx.ts';

/** A file of a zip; `says` is the size that its entry claims where that is not the truth. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly says?: number;
}

/** A zip of these files, deflated. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, says } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says ?? plain.length, 18);
    common.writeUInt16LE(path.length, 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, path]));
    files.push(file);
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a Word file made by hand holds: the XML inside its parts. */
export interface Written {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
}

/** A Word file whose parts hold exactly this XML. */
export function wordFileOf(written: Written): Uint8Array {
  const { body, ...others } = written;
  const names = Object.keys(others);
  const relations = names.map(
    (name, at) => `<Relationship Id="r${at}" Type="${RELATION}/${name}" Target="${name}.xml"/>`,
  );
  return zipOf([
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="r" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    },
    { name: 'word/_rels/document.xml.rels', content: `<Relationships>${relations.join('')}</Relationships>` },
    ...Object.entries(others).map(([name, content]) => ({
      name: `word/${name}.xml`,
      content: `<w:${name} ${W}>${content}</w:${name}>`,
    })),
  ]);
}

/** The lines of such a file. */
export async function linesOf(written: Written): Promise<readonly string[]> {
  return (await readDocx(wordFileOf(written))).lines;
}

/** A paragraph's XML: its properties, and its words or runs. */
export function p(properties: string, content: string): string {
  const runs = content.includes('<') ? content : r(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run's XML. */
export function r(words: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A Word file as an office library writes it. */
export async function officeFileOf(
  children: readonly (Paragraph | Table)[],
  options: Omit<ConstructorParameters<typeof Document>[0], 'sections'> = {},
): Promise<Uint8Array> {
  return Packer.toBuffer(new Document({ ...options, sections: [{ children }] }));
}
