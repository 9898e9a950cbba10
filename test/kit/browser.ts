import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import { PATIENCE_MS } from './patience.ts';

const EXECUTABLE = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
};

/** Opens pages in one real Chromium that lives as long as the test file's suite. */
export interface BrowserKit {
  /** A page of its own context, closed with the test. It fails the test when the page logs an error. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
}

/**
 * A suite that needs a browser. Where none is found it is skipped, and its name says so.
 * Chromium is looked for at CHROMIUM_PATH, else at /usr/bin/chromium.
 */
export function describeInBrowser(name: string, suite: (kit: BrowserKit) => void): void {
  if (!existsSync(EXECUTABLE)) {
    describe.skip(`${name} [skipped: no Chromium at ${EXECUTABLE}; set CHROMIUM_PATH]`, () => {
      suite({ open: () => Promise.reject(new Error('no browser')) });
    });
    return;
  }
  describe(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({
        // Without a UTF-8 locale Chromium saves a file with a Chinese name as “download”.
        env: { ...process.env, LANG: 'C.UTF-8' },

        executablePath: EXECUTABLE,
        args: ARGUMENTS,
      });
    });
    afterAll(() => browser.close());
    suite({
      async open(address, options = DESKTOP) {
        const context = await browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MS);
        const page = await context.newPage();
        const faults: string[] = [];
        page.on('pageerror', (error) => faults.push(String(error)));
        page.on('console', (message) => {
          if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
            faults.push(message.text());
          }
        });
        onTestFinished(async () => {
          await context.close();
          if (faults.length > 0) throw new Error(`the page logged errors:\n${faults.join('\n')}`);
        });
        await page.goto(address);
        return page;
      },
    });
  });
}
