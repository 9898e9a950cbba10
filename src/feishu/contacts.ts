import { type Contacts, ContactsError } from '../core/contacts.ts';
import type { Api } from './client.ts';
import { FeishuError } from './error.ts';

/** So many numbers, and so many addresses, fit into one call. */
const AT_ONCE = 50;
/** Access denied: a scope is missing; the platform's words hold the address where it is granted. */
const NO_SCOPE = 99991672;

export function createContacts(api: Pick<Api, 'members' | 'usersBy'>): Contacts {
  return {
    inGroup: (chatId) => told(api.members(chatId)),
    async find({ mobiles, emails }) {
      const found = new Map<string, string>();
      for (let from = 0; from < Math.max(mobiles.length, emails.length); from += AT_ONCE) {
        const part = {
          mobiles: mobiles.slice(from, from + AT_ONCE),
          emails: emails.slice(from, from + AT_ONCE),
        };
        for (const [key, openId] of await told(api.usersBy(part))) found.set(key, openId);
      }
      return found;
    },
  };
}

async function told<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof FeishuError)) throw error;
    const link = /https:\/\/[\w.-]+\/app\/[^\s，。]+/.exec(error.msg)?.[0] ?? null;
    throw new ContactsError(error.code === NO_SCOPE ? 'scope' : 'other', link, { cause: error });
  }
}
