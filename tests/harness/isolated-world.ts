import type { CDPSession, Extension, Page } from 'puppeteer-core';
import { DOOR, type PageAnswer } from '../../lib/messages/page-door';

interface Context {
  id: number;
  origin: string;
  auxData?: { frameId?: string };
}

/** What of the extension runs in a page, asked of the browser's own account. */
export class IsolatedWorlds {
  #contexts: Context[] = [];
  readonly #scripts: string[] = [];

  private constructor(
    private readonly devtools: CDPSession,
    private readonly origin: string,
  ) {}

  /** Looks at a page from now on, over all documents it shows. */
  static async of(page: Page, extension: Extension): Promise<IsolatedWorlds> {
    const devtools = await page.createCDPSession();
    const worlds = new IsolatedWorlds(devtools, `chrome-extension://${extension.id}`);
    devtools.on('Runtime.executionContextCreated', ({ context }) => worlds.#contexts.push(context as Context));
    devtools.on('Runtime.executionContextDestroyed', ({ executionContextId }) => (worlds.#contexts = worlds.#contexts.filter(({ id }) => id !== executionContextId)));
    devtools.on('Runtime.executionContextsCleared', () => (worlds.#contexts = []));
    devtools.on('Debugger.scriptParsed', ({ url }) => worlds.#scripts.push(url));
    await devtools.send('Runtime.enable');
    await devtools.send('Debugger.enable');
    return worlds;
  }

  /** Worlds of the extension in the page now. */
  get count(): number {
    return this.#ours().length;
  }

  /** Scripts of the extension that were parsed in the page so far. */
  get scripts(): string[] {
    return this.#scripts.filter((url) => url.startsWith(this.origin));
  }

  /** What the content script answers the worker. */
  async read(): Promise<PageAnswer> {
    const [world] = this.#ours();
    if (world === undefined) throw new Error('Nothing of the extension runs in this page.');
    const { result, exceptionDetails } = await this.devtools.send('Runtime.evaluate', { contextId: world.id, expression: `globalThis[${JSON.stringify(DOOR)}].read()`, awaitPromise: true, returnByValue: true });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return result.value as PageAnswer;
  }

  #ours(): Context[] {
    return this.#contexts.filter(({ origin }) => origin === this.origin);
  }
}
