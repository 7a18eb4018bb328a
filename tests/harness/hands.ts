import type { Page } from 'puppeteer-core';

/** The selector of an element by its hook for tests. */
export const hook = (name: string): string => `[data-testid=${name}]`;

/** What a person does on a screen; the page is asked for anew each time, since tests open it before they begin. */
export function handsOn(page: () => Page) {
  return {
    /** Clicks what stands still: lists draw themselves anew while they are searched. */
    click: (selector: string): Promise<void> => page().locator(selector).setTimeout(10_000).click(),
    texts: (selector: string): Promise<string[]> => page().$$eval(selector, (found) => found.map((element) => element.textContent ?? '')),
    /** Goes to a place of the workbench, such as "engagements/new". */
    at: (route: string): Promise<unknown> => page().evaluate((hash) => (location.hash = hash), `#/${route}`),
    /** Writes over what stands in a field. */
    write: async (selector: string, text: string): Promise<void> => {
      const control = (await page().waitForSelector(selector, { visible: true }))!;
      await control.evaluate((element) => (element as HTMLInputElement).select());
      await control.type(text);
    },
  };
}
