const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * The parts of a multipart/form-data body by name, as bytes. (The platform's own reader takes a part without a file
 * name for text and breaks its bytes, and that is how the SDK sends a Buffer.)
 * @throws RangeError for a body that is no such form.
 */
export function readMultipart(contentType: string, body: Buffer): ReadonlyMap<string, Buffer> {
  const [, quoted, bare] =
    /^multipart\/form-data\b.*\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) throw new RangeError('no multipart/form-data');
  // The first boundary stands at the very beginning, every other one after a line break that belongs to it.
  const text = Buffer.concat([Buffer.from('\r\n'), body]);
  const mark = Buffer.from(`\r\n--${boundary}`);
  const parts = new Map<string, Buffer>();
  let start = text.indexOf(mark);
  for (let end = nextMark(); end !== -1; end = nextMark()) {
    const part = text.subarray(start + mark.length, end);
    const headEnd = part.indexOf(HEAD_END);
    const name = /\bname="([^"]*)"/i.exec(part.subarray(0, Math.max(headEnd, 0)).toString())?.[1];
    if (name === undefined) throw new RangeError('part without a name');
    parts.set(name, part.subarray(headEnd + HEAD_END.length));
    start = end;
  }
  if (parts.size === 0) throw new RangeError('form without parts');
  return parts;

  function nextMark(): number {
    return start === -1 ? -1 : text.indexOf(mark, start + mark.length);
  }
}
