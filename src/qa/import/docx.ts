import { UserError } from '../../core/errors.ts';
import { linesOfHtml } from './html.ts';

/** What a Word file protected by a password begins with: it is a container of another kind. */
const CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The lines of a Word document, in order; a heading begins with `# `. Numbers that Word adds by itself are no words
 * of the file and do not come out.
 * @throws UserError where it is protected or no Word document
 */
export async function linesOfDocx(bytes: Uint8Array): Promise<string[]> {
  if (CONTAINER.every((byte, at) => bytes[at] === byte))
    throw new UserError('这个 Word 文件加了密码，或者是旧的 .doc 格式，请去掉密码另存为 .docx 再试。');
  const { default: mammoth } = await import('mammoth');
  try {
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage });
    return linesOfHtml(value);
  } catch (error) {
    throw new UserError('这个 Word 文件打不开，可能已损坏，请用 Word 打开后另存一份再试。', { cause: error });
  }
}
