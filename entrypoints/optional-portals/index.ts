import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PUT_IN_PORTALS } from '../../lib/messages/page-door';
import { optionalPortals } from '../../lib/portals/optional';

/** Tells the reader of the optional portals; put in before it. */
export default defineUnlistedScript(() => {
  (globalThis as unknown as Record<symbol, typeof optionalPortals>)[PUT_IN_PORTALS] = optionalPortals;
});
