const LINE_FEED = 10;

/**
 * The lines of a file of any size, as they were before it was written. Not by `node:readline`, which takes what separates
 * lines within a text of JSON (U+2028) for the end of one.
 * @param chunks of its bytes, UTF-8 with or without a byte order mark
 * @returns lines without their ends, some at a time; the last one is empty where the file ends with a line
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<readonly string[]> {
  let rest: Uint8Array[] = [];
  let isFirst = true;
  const spelt = (bytes: readonly Uint8Array[]): readonly string[] => {
    const text = Buffer.concat(bytes).toString();
    const lines = (isFirst ? text.replace(/^\ufeff/, '') : text).split('\n');
    isFirst = false;
    return lines;
  };
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_FEED);
    if (end >= 0) yield spelt([...rest, chunk.subarray(0, end)]);
    rest = end >= 0 ? [chunk.subarray(end + 1)] : [...rest, chunk];
  }
  yield spelt(rest);
}
