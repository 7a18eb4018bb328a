import { definePortal } from '../../domain/portal';

export default definePortal({
  id: 'credit-customs',
  origins: ['http://credit.customs.gov.cn'],
  provides: 'customs',
  meanings: {},
  pages: [],
  signs: {},
  lastVerified: null,
});
