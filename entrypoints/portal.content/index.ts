import { defineContentScript } from 'wxt/utils/define-content-script';
import { portalMatches } from '../../lib/portals/matches';

export default defineContentScript({
  matches: portalMatches(),
  main() {},
});
