import { ApiFault } from '../fault.ts';
import { downloadHeaders } from '../files.ts';
import { isObject } from '../json.ts';
import { readMultipart } from '../multipart.ts';
import { type Call, ok, type Route } from '../route.ts';
import { existing } from './messages.ts';

/** Largest upload (im-v1/file/create). */
const UPLOAD_BYTES = 30 * 1024 * 1024;
const FILE_TYPES = new Set(['opus', 'mp4', 'pdf', 'doc', 'xls', 'ppt', 'stream']);

/** Files that the bot uploads, and those that people sent. */
export const fileRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/open-apis/im/v1/files',
    access: 'send',
    scopes: ['im:resource', 'im:resource:upload'],
    handle({ files }, call) {
      const form = readForm(call);
      const type = form.get('file_type')?.toString() ?? '';
      const name = form.get('file_name')?.toString() ?? '';
      const bytes = form.get('file');
      if (!FILE_TYPES.has(type) || name === '' || bytes === undefined) {
        throw new ApiFault(234001, 'Invalid request param.');
      }
      if (bytes.length > UPLOAD_BYTES) throw new ApiFault(234006, 'The file size exceed the max value.');
      if (bytes.length === 0) throw new ApiFault(234010, "File's size can't be 0.");
      return ok({ file_key: files.add(name, bytes).key });
    },
  },
  {
    method: 'GET',
    path: '/open-apis/im/v1/messages/:messageId/resources/:fileKey',
    access: 'token',
    handle(platform, call) {
      const { content } = existing(platform, call.params.messageId);
      const key = call.params.fileKey ?? '';
      const file = platform.files.get(key);
      if (file === undefined || !isObject(content) || content.file_key !== key) {
        throw new ApiFault(234003, 'File not in msg.');
      }
      return { body: file.bytes, headers: downloadHeaders(file.name) };
    },
  },
];

/** @throws ApiFault 234001 when the body is no multipart form. */
function readForm(call: Call): ReadonlyMap<string, Buffer> {
  try {
    return readMultipart(call.headers['content-type'] ?? '', call.body);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ApiFault(234001, `Invalid request param: ${error.message}`);
  }
}
