import type { ChatType, IncomingMessage, SentFile } from '../../core/message.ts';
import { parseJson, read, textAt } from '../reading.ts';
import { cleanText } from './clean.ts';
import { convert } from './content.ts';
import { mentionsBot, nameMentions, people, readMentions } from './mentions.ts';
import { epochMs } from './moment.ts';

/**
 * One plain message out of `im.message.receive_v1` (Feishu's page im-v1/message/events/receive).
 *
 * @param event the flattened event as the SDK's dispatcher hands it over
 * @param botId this bot's open_id; while it is unknown no group message counts as addressed
 * @returns null when the event is malformed
 */
export function readMessage(event: unknown, botId: string | null): IncomingMessage | null {
  const message = read(event, 'message');
  const messageId = textAt(message, 'message_id');
  const chatId = textAt(message, 'chat_id');
  const type = textAt(message, 'message_type');
  const sentAt = epochMs(read(message, 'create_time'));
  const content = parseJson(textAt(message, 'content'));
  const converted = convert(type, content);
  if (messageId === '' || chatId === '' || type === '' || sentAt === null || converted === null) return null;

  const sender = textAt(event, 'sender', 'sender_id', 'open_id');
  const fromBot = textAt(event, 'sender', 'sender_type') !== 'user' || sender === botId;
  if (sender === '' && !fromBot) return null;

  const chatType: ChatType = textAt(message, 'chat_type') === 'p2p' ? 'p2p' : 'group';
  const mentions = readMentions(message);
  const text = cleanText(nameMentions(converted.text, mentions, botId));
  const file = type === 'file' ? fileIn(content) : null;
  const rootId = textAt(message, 'root_id');
  const wordless = !converted.readable || (text === '' && type === 'post' && mentions.length === 0);
  return {
    kind: 'message',
    messageId,
    chatId,
    chatType,
    sender,
    fromBot,
    sentAt,
    text,
    mentions: people(mentions, botId),
    addressed: chatType === 'p2p' || mentionsBot(mentions, botId),
    unreadable: wordless ? type : null,
    parentId: textAt(message, 'parent_id') || null,
    threadId: textAt(message, 'thread_id') || null,
    ...(rootId === '' ? {} : { rootId }),
    ...(file === null ? {} : { file }),
  };
}

/** A file without a key cannot be fetched: it is read as one that nobody can use. */
function fileIn(content: unknown): SentFile | null {
  const key = textAt(content, 'file_key');
  return key === '' ? null : { key, name: textAt(content, 'file_name') };
}
