import { definePortal } from '../../../domain/portal';

/**
 * HM Revenue & Customs, "Check an EORI number", in English and Welsh. Structure and words are those
 * of the service's own public templates, of every age: with and without a label before the number,
 * with headings or a list for name and address. It answers for numbers with GB alone.
 */
export default definePortal({
  id: 'uk-eori',
  origins: ['https://www.tax.service.gov.uk'],
  under: ['/check-eori-number'],
  optional: true,
  provides: 'foreignCustoms',
  meanings: {
    'Valid EORI number': 'eori',
    'Rhif EORI dilys': 'eori',
    'You searched for': 'eori',
    'Gwnaethoch chwilio am': 'eori',
    'Registered business name': 'legalName',
    'Enw’r busnes cofrestredig': 'legalName',
    'Registered business address': 'address',
    'Cyfeiriad y busnes cofrestredig': 'address',
  },
  statements: {
    'Valid EORI number': 'eoriStatus',
    'Rhif EORI dilys': 'eoriStatus',
    'Invalid EORI number': 'eoriStatus',
    'Rhif EORI annilys': 'eoriStatus',
  },
  means: { found: 'ukEoriFound', notFound: 'ukEoriNotFound' },
  pages: [
    { kind: 'answer', path: /^\/check-eori-number\/result/, shows: 'company' },
    { kind: 'search', path: /^\/check-eori-number/, shows: 'nothing' },
  ],
  signs: {
    // A number with XI is sent on to the EU's page, one of another form is asked for again.
    noResult: ['You need to use a different service', 'Rhaid i chi ddefnyddio gwasanaeth gwahanol', 'Enter the EORI number', 'Nodwch y rhif EORI'],
    error: ['there is a problem with the service', 'mae problem gyda’r gwasanaeth', 'Page not found', 'Heb ddod o hyd i’r dudalen'],
  },
  lastVerified: null,
});
