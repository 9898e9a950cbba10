import type { Server } from 'node:http';
import Koa from 'koa';
import type { Sandbox, SandboxOptions } from './options.ts';
import { createPageServer } from './page-serve.ts';
import { assemble } from './platform/assemble.ts';
import type { Chat } from './platform/chats.ts';
import { botMembership } from './platform/events.ts';
import { challengeWebhook } from './platform/push/webhook.ts';
import { servePlatform } from './platform/serve.ts';
import { messageView } from './platform/views.ts';
import { serveSandbox } from './server.ts';
import { press, recall, say, sees } from './speaking.ts';
import { waitForMessage } from './waiting.ts';

export type { Sandbox, SandboxOptions, Speech } from './options.ts';

/**
 * A Feishu Open Platform on this machine, good enough for the unmodified SDK, with the people who use it.
 * @throws RangeError for an app id of the wrong form.
 */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const assembly = assemble(options);
  const { platform, push } = assembly;
  const { app, clock, chats, messages, connections, faults } = platform;
  const openPlatform = servePlatform(platform);
  const page = createPageServer(assembly, options.timeZone);
  const middleware: Koa.Middleware = (ctx, next) => openPlatform(ctx, () => page.middleware(ctx, next));
  const servers: Server[] = [];
  for (const user of options.users) if (user.label !== undefined) chats.private(user.openId);

  function group(chatId: string): Chat {
    const chat = chats.get(chatId);
    if (chat === undefined) throw new Error(`no chat ${chatId}`);
    return chat;
  }

  function setMembership(chatId: string, botIn: boolean, operator: string | undefined): void {
    const chat = group(chatId);
    chat.botIn = botIn;
    const type = botIn ? 'im.chat.member.bot.added_v1' : 'im.chat.member.bot.deleted_v1';
    push(type, botMembership(app, chat, operator ?? chat.members[0] ?? ''));
  }

  return {
    appId: app.id,
    appSecret: app.secret,
    bot: app.bot,
    clock,
    middleware,
    upgrade: connections.upgrade,
    async listen(port = 0, host = '127.0.0.1') {
      const { url, server } = await serveSandbox(new Koa().use(middleware), connections.upgrade, port, host);
      servers.push(server);
      return { url };
    },
    say: (speech) => say(assembly, speech),
    privateChat: (openId) => chats.private(openId).chatId,
    press: (request) => press(assembly, request),
    recall: (messageId) => recall(assembly, messageId),
    messages: (chatId, viewer) =>
      messages
        .in(chatId)
        .filter((message) => viewer === undefined || sees(platform, message, viewer))
        .map((message) => messageView(platform, message)),
    waitFor: (predicate, waiting) => waitForMessage(platform, predicate, waiting),
    addFile: (name, bytes) => platform.files.add(name, Buffer.from(bytes)).key,
    push,
    removeBot: (chatId, operator) => setMembership(chatId, false, operator),
    addBot: (chatId, operator) => setMembership(chatId, true, operator),
    faults,
    requests: () => platform.journal.all(),
    connections: () => connections.count(),
    dropConnections: () => connections.drop(),
    deliveriesPending: () => assembly.pending(),
    setWebhook: (webhook) => assembly.setWebhook(webhook),
    challenge: challengeWebhook,
    async close() {
      clock.stop();
      page.close();
      connections.drop();
      await Promise.all(
        servers.map((server) => {
          server.closeAllConnections();
          return new Promise((resolve) => server.close(resolve));
        }),
      );
    },
  };
}
