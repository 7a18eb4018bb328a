/**
 * Stands where WXT's context of content scripts would (wxt.config.ts). That one tells of newer
 * scripts by events on the page's own document, which any page can send to silence the reader, and
 * it is a twenty-fifth of the script. Ours is ended by the next one through the isolated global,
 * and by itself once the extension is gone.
 */
export function ContentScriptContext(): void {}
