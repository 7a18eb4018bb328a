import { definePortal } from '../../../domain/portal';

/**
 * The European Commission's public list of authorised economic operators (EOS). Searched by part of
 * the holder's name; the answer is a table of 25 rows a page that shows no authorisation number,
 * and dates as DD/MM/YYYY. Column names and addresses are those of public readers of the page and
 * of its web service; the words for an empty answer and for a breakdown were not seen.
 */
export default definePortal({
  id: 'eu-aeo',
  origins: ['https://ec.europa.eu'],
  under: ['/taxation_customs/dds2/eos/aeo_', '/taxation_customs/dds2/eos/certificates'],
  optional: true,
  provides: 'foreignCustoms',
  meanings: {
    'Holder name': 'legalName',
    'Authorisation holder': 'legalName',
    'Issuing country': 'country',
    'Competent customs authority': 'customsOffice',
    'Authorisation type': 'aeoType',
    'Effective date': 'aeoEffectiveOn',
  },
  means: { found: 'euAeoFound', notFound: 'euAeoNotFound' },
  pages: [
    { kind: 'list', path: /eos\/certificates\.jsp/, shows: 'list', controlsAsk: true },
    { kind: 'search', path: /eos\/aeo_/, shows: 'nothing', controlsAsk: true },
  ],
  signs: {
    noResult: ['No results match'],
    error: ['temporarily unavailable'],
  },
  lastVerified: null,
});
