import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { ListedHost } from '../domain/added-portal';

z.config({ jitless: true });

/** As in public/managed-schema.json. */
const ListedHostSchema = z.object({
  origin: z.string().check(z.regex(/^https?:\/\/[^/?#@*\s]+\/?$/)),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
});

/** An origin as the browser writes it; an entry that is none is left out, the others still hold. */
function listedHost(entry: unknown): ListedHost[] {
  const parsed = ListedHostSchema.safeParse(entry);
  if (!parsed.success || !URL.canParse(parsed.data.origin)) return [];
  return [{ ...parsed.data, origin: new URL(parsed.data.origin).origin }];
}

/** Calls back when the policy has changed; a policy arrives some moments after the browser's start. */
export function onListedHostsChanged(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' && 'officialHosts' in changes) listener();
  });
}

/**
 * The additional origins an administrator lists as official, over the policy key `officialHosts`.
 * None where there is no policy. Users cannot write here: no host becomes official by a click.
 */
export async function listedHosts(): Promise<ListedHost[]> {
  try {
    const { officialHosts } = await browser.storage.managed.get('officialHosts');
    return Array.isArray(officialHosts) ? officialHosts.flatMap(listedHost) : [];
  } catch {
    // Firefox rejects where no policy is set.
    return [];
  }
}
