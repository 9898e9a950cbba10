import { checkCard } from './card/check.ts';
import { ApiFault, parameterFault } from './fault.ts';
import { isObject, type JsonObject, parseJson } from './json.ts';
import { keyedPost, keyedTags } from './mentions.ts';
import type { StoredMention } from './messages.ts';
import type { Platform } from './platform.ts';

/** A message's content as the platform keeps it: mentions by key, a post without its languages. */
export interface KeptContent {
  readonly content: unknown;
  readonly mentions: readonly StoredMention[];
}

type Reader = (content: JsonObject, platform: Platform) => KeptContent;

/** The languages under which a post may be sent; the first one that is there is shown. */
const LANGUAGES = ['zh_cn', 'en_us', 'ja_jp', 'zh_hk', 'zh_tw'];
const POST_TAGS = new Set(['text', 'a', 'at', 'img', 'media', 'emotion', 'hr', 'code_block', 'md']);

/** Message types that a bot can send here, each with what its content must be. */
const READERS = new Map<string, Reader>([
  ['text', text],
  ['post', post],
  ['interactive', interactive],
  ['file', file],
]);

/**
 * Reads the `content` string of a message that the bot sends (im-v1/message/create).
 * @throws ApiFault 230001 for content of the wrong form, 230099 for a card that breaks a rule.
 */
export function readContent(type: string, content: string, platform: Platform): KeptContent {
  const read = READERS.get(type);
  if (read === undefined) throw parameterFault(`unsupported msg_type: ${type}`);
  const parsed = parseJson(content);
  if (!isObject(parsed)) throw parameterFault('content is not a string in json format');
  return read(parsed, platform);
}

/** @throws ApiFault 230099 that names Feishu's inner code in `msg`, as the platform does. */
export function readCard(card: JsonObject): JsonObject {
  const problem = checkCard(card);
  if (problem !== null) {
    const inner = `ErrCode: ${problem.errCode}; ErrMsg: ${problem.message}`;
    throw new ApiFault(230099, `Failed to create card content, ext=${inner}; `);
  }
  return card;
}

function text(content: JsonObject, { people }: Platform): KeptContent {
  if (typeof content.text !== 'string' || content.text === '') throw parameterFault('text is empty');
  const keyed = keyedTags(content.text, (openId) => people.get(openId)?.name);
  return { content: { text: keyed.text }, mentions: keyed.mentions };
}

function post(content: JsonObject, { people }: Platform): KeptContent {
  const language = LANGUAGES.find((name) => isObject(content[name]));
  const body = language === undefined ? undefined : content[language];
  if (!isObject(body) || !Array.isArray(body.content)) throw parameterFault('invalid post content');
  for (const line of body.content) if (!isPostLine(line)) throw parameterFault('invalid post tag');
  const { paragraphs, mentions } = keyedPost(body.content, (openId) => people.get(openId)?.name);
  return { content: { title: body.title ?? '', content: paragraphs }, mentions };
}

function isPostLine(line: unknown): boolean {
  const fits = (node: unknown) => isObject(node) && POST_TAGS.has(String(node.tag));
  return Array.isArray(line) && line.every(fits);
}

function interactive(content: JsonObject): KeptContent {
  return { content: readCard(content), mentions: [] };
}

function file(content: JsonObject, { files }: Platform): KeptContent {
  const stored = files.get(String(content.file_key));
  if (stored === undefined) throw parameterFault('invalid file_key');
  return {
    content: { file_key: stored.key, file_name: stored.name, size: stored.bytes.length },
    mentions: [],
  };
}
