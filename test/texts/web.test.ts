import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { speak, textsIn } from '../../src/texts/texts.ts';
import { listen } from '../../src/web/listen.ts';
import { chineseIn, sentencesIn } from './english.ts';

beforeAll(() => speak('en'));
afterAll(() => speak('zh'));

describe('the server with LANGUAGE=en', () => {
  it('says in English that its port is taken', async () => {
    const first = createServer();
    onTestFinished(() => void first.close());
    const port = Number(new URL(await listen(first, '127.0.0.1', 0)).port);
    await expect(listen(createServer(), '127.0.0.1', port)).rejects.toThrow(
      `PORT: another program uses the port ${port}. Please stop it, or choose another port.`,
    );
    await expect(listen(createServer(), '203.0.113.1', 0)).rejects.toThrow(
      /^HOST: it is not possible to listen on 203\.0\.113\.1 \(EADDRNOTAVAIL\)/,
    );
  });

  it('has no Chinese in what is always said in the same way', () => {
    const { otherLanguage: _, ...pages } = textsIn('en').pages;
    expect(chineseIn(sentencesIn([textsIn('en').web, pages]))).toEqual([]);
  });
});
