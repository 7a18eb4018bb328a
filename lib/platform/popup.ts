import { browser } from 'wxt/browser';

/** Opens our popup over the tab in front; `false` where the browser opens it for a click alone. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
