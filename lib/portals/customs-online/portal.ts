import { definePortal } from '../../domain/portal';
import { customsFilingMeanings } from '../customs-filing';

/**
 * 互联网+海关. Its 企业管理和稽查 pages were never recorded; they lead to the same filing system as
 * Single Window, so they are read by the same labels.
 */
export default definePortal({
  id: 'customs-online',
  origins: ['https://online.customs.gov.cn'],
  provides: 'customs',
  meanings: customsFilingMeanings,
  pages: [
    { kind: 'guide', path: /^\/static\/pages\/guides\//, shows: 'nothing' },
    { kind: 'home', path: /^\/(?:[?#]|$)/, shows: 'nothing' },
  ],
  signs: {
    noResult: ['没有符合条件的数据'],
  },
  lastVerified: null,
});
