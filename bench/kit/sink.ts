import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As little of the open platform as a bot needs to start and to get rid of its replies. */
export interface Sink {
  readonly url: string;
  close(): void;
}

export async function openSink(): Promise<Sink> {
  let sent = 0;
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(answerTo(request.url ?? '')));
  });
  function answerTo(path: string): object {
    if (path.endsWith('/tenant_access_token/internal')) {
      return { code: 0, msg: 'ok', tenant_access_token: 't-bench', expire: 7200 };
    }
    if (path.includes('/bot/v3/info')) {
      return { code: 0, msg: 'ok', bot: { open_id: 'ou_bot', app_name: '支部助手', activate_status: 2 } };
    }
    sent += 1;
    return { code: 0, msg: 'ok', data: { message_id: `om_reply_${sent}` } };
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
