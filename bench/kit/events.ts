import { encryptBody, signatureHeaders } from '../../src/sandbox/platform/push/webhook.ts';

export interface Secrets {
  readonly appId: string;
  readonly encryptKey: string;
  readonly verificationToken: string;
}

/** A private message with `text`, as Feishu pushes it: every one another message in another chat. */
export function pushedMessage(number: number, text: string, secrets: Secrets): object {
  const now = String(Date.now());
  return {
    schema: '2.0',
    header: {
      event_id: `event-${number}`,
      event_type: 'im.message.receive_v1',
      create_time: now,
      token: secrets.verificationToken,
      app_id: secrets.appId,
      tenant_key: 'tenant',
    },
    event: {
      sender: { sender_id: { open_id: `ou_${number}` }, sender_type: 'user', tenant_key: 'tenant' },
      message: {
        message_id: `om_${number}`,
        create_time: now,
        update_time: now,
        chat_id: `oc_${number}`,
        chat_type: 'p2p',
        message_type: 'text',
        content: JSON.stringify({ text }),
      },
    },
  };
}

/** Somebody takes back a message: an event that is claimed like any other and that nobody is answered for. */
export function pushedRecall(number: number, secrets: Secrets): object {
  const now = String(Date.now());
  return {
    schema: '2.0',
    header: {
      event_id: `recall-${number}`,
      event_type: 'im.message.recalled_v1',
      create_time: now,
      token: secrets.verificationToken,
      app_id: secrets.appId,
      tenant_key: 'tenant',
    },
    event: {
      message_id: `om_recalled_${number}`,
      chat_id: `oc_${number}`,
      recall_time: now,
      recall_type: 'message_owner',
    },
  };
}

/** The bytes of a signed and encrypted `POST /feishu/events`, ready for a connection that is kept open. */
export function signedRequest(event: object, { encryptKey }: Secrets): Buffer {
  const body = encryptBody(JSON.stringify(event), encryptKey);
  const headers = {
    Host: '127.0.0.1',
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    ...signatureHeaders(body, encryptKey, Date.now()),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST /feishu/events HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}
