import type { HttpInstance } from '@larksuiteoapi/node-sdk';
import type { ChatType } from '../core/message.ts';
import { FeishuError } from './error.ts';
import { TOO_LONG } from './http.ts';
import { read, textAt } from './reading.ts';
import { lark } from './sdk.ts';
import { silentLog } from './sdk-log.ts';
import { withUpload } from './upload.ts';

/** A message's body as the platform takes it. */
export interface Body {
  readonly msgType: 'interactive' | 'post' | 'text' | 'file';
  /** JSON. */
  readonly content: string;
}

export type Route =
  | { readonly via: 'reply'; readonly messageId: string }
  | { readonly via: 'create'; readonly idType: 'chat_id' | 'open_id'; readonly id: string };

export interface Person {
  readonly openId: string;
  readonly name: string;
}

/** Somebody in a group. */
export interface Participant extends Person {
  /** tenant_key; absent where the platform does not tell it. */
  readonly tenant?: string | undefined;
}

/** The calls that the bot makes. Each throws FeishuError when the platform says no or does not answer. */
export interface Api {
  botInfo(): Promise<Person>;
  /** @returns message_id; the earlier one when `uuid` was used within the last hour. */
  send(route: Route, body: Body, uuid: string): Promise<string>;
  patch(messageId: string, card: string): Promise<void>;
  /** @returns file_key. */
  upload(name: string, bytes: Uint8Array): Promise<string>;
  /** @returns the bytes of a file that somebody sent; null where they are more than 30 MB */
  download(messageId: string, fileKey: string): Promise<Uint8Array | null>;
  /** People in a group; bots are not listed. */
  members(chatId: string): Promise<readonly Participant[]>;
  chatType(chatId: string): Promise<ChatType>;
  /**
   * Looks people up in the address book, at most 50 numbers and 50 addresses at a time.
   * @returns open_ids by number or address; who is not found is left out
   */
  usersBy(wanted: Wanted): Promise<ReadonlyMap<string, string>>;
}

export interface Wanted {
  readonly mobiles: readonly string[];
  readonly emails: readonly string[];
}

/** Members are listed at most 100 a page, and no more than this many pages. */
const MAX_PAGES = 50;

/** The platform gives no file out that is larger than 100 MB (im-v1/message-resource/get). */
const OVERSIZE = 234037;
const DOWNLOAD_MS = 60_000;

export function createApi(options: {
  readonly appId: string;
  readonly appSecret: string;
  readonly domain: string;
  readonly http: HttpInstance;
}): Api {
  const client = new lark.Client({
    appId: options.appId,
    appSecret: options.appSecret,
    domain: options.domain,
    httpInstance: options.http,
    // The instance puts the token on; and the SDK's own cache would be shared by all clients of the process.
    disableTokenCache: true,
    cache: new lark.DefaultCache(),
    logger: silentLog,
  });
  const { message, chat, chatMembers } = client.im.v1;

  return {
    async botInfo() {
      const answer: unknown = await client.request({ method: 'GET', url: 'open-apis/bot/v3/info' });
      return { openId: needed(answer, 'bot', 'open_id'), name: textAt(answer, 'bot', 'app_name') };
    },

    async send(route, body, uuid) {
      const data = { msg_type: body.msgType, content: body.content, uuid };
      const answer =
        route.via === 'reply'
          ? await message.reply({ path: { message_id: route.messageId }, data })
          : await message.create({
              params: { receive_id_type: route.idType },
              data: { ...data, receive_id: route.id },
            });
      return needed(answer, 'data', 'message_id');
    },

    async patch(messageId, card) {
      await message.patch({ path: { message_id: messageId }, data: { content: card } });
    },

    upload(name, bytes) {
      return withUpload(name, bytes, async (file) =>
        needed(await client.im.v1.file.create({ data: { file_name: name, ...file } }), 'file_key'),
      );
    },

    async download(messageId, fileKey) {
      const path = `im/v1/messages/${encodeURIComponent(messageId)}/resources/${encodeURIComponent(fileKey)}`;
      try {
        const answer: unknown = await options.http.get(`${options.domain}/open-apis/${path}`, {
          params: { type: 'file' },
          responseType: 'arraybuffer',
          timeout: DOWNLOAD_MS,
        });
        if (answer instanceof Uint8Array) return answer;
      } catch (error) {
        if (error instanceof FeishuError && (error.code === OVERSIZE || error.msg === TOO_LONG)) return null;
        throw error;
      }
      throw new FeishuError({ code: null, msg: 'answer without a file' });
    },

    async members(chatId) {
      const people: Participant[] = [];
      let pageToken = '';
      for (let page = 0; page < MAX_PAGES; page += 1) {
        const answer: unknown = await chatMembers.get({
          path: { chat_id: chatId },
          params: {
            member_id_type: 'open_id',
            page_size: 100,
            ...(pageToken === '' ? {} : { page_token: pageToken }),
          },
        });
        const items = read(answer, 'data', 'items');
        for (const item of Array.isArray(items) ? items : []) {
          const openId = textAt(item, 'member_id');
          const tenant = textAt(item, 'tenant_key');
          if (openId !== '')
            people.push({ openId, name: textAt(item, 'name'), ...(tenant === '' ? {} : { tenant }) });
        }
        pageToken = textAt(answer, 'data', 'page_token');
        if (read(answer, 'data', 'has_more') !== true || pageToken === '') break;
      }
      return people;
    },

    async chatType(chatId) {
      const answer: unknown = await chat.get({ path: { chat_id: chatId } });
      return textAt(answer, 'data', 'chat_mode') === 'p2p' ? 'p2p' : 'group';
    },

    async usersBy({ mobiles, emails }) {
      const answer: unknown = await client.contact.v3.user.batchGetId({
        params: { user_id_type: 'open_id' },
        data: { mobiles: [...mobiles], emails: [...emails] },
      });
      const list = read(answer, 'data', 'user_list');
      const found = new Map<string, string>();
      for (const item of Array.isArray(list) ? list : []) {
        const openId = textAt(item, 'user_id');
        const key = textAt(item, 'mobile') || textAt(item, 'email');
        if (openId !== '' && key !== '') found.set(key, openId);
      }
      return found;
    },
  };
}

function needed(answer: unknown, ...path: string[]): string {
  const value = textAt(answer, ...path);
  if (value === '') throw new FeishuError({ code: null, msg: `answer without ${path.join('.')}` });
  return value;
}
