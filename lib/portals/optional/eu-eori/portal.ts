import { definePortal } from '../../../domain/portal';

/**
 * The European Commission's EORI validation (EOS). The form keeps the number; the answer is put
 * under it: request date, one sentence, and name and address only where the holder agreed. Labels
 * in English, French and Polish are those public readers of the page rely on, but for the French and
 * Polish names of the number; in languages other than English the sentence was not seen.
 */
export default definePortal({
  id: 'eu-eori',
  origins: ['https://ec.europa.eu'],
  under: ['/taxation_customs/dds2/eos/eori_'],
  optional: true,
  provides: 'foreignCustoms',
  meanings: {
    'Numéro EORI': 'eori',
    'Numer EORI': 'eori',
    'EORI name': 'legalName',
    Nom: 'legalName',
    'Nazwa / Imię i nazwisko': 'legalName',
    // The street alone: an address in parts is none to compare, and one of several a company may have.
    Address: null,
    'Country name': 'country',
    Pays: 'country',
    Kraj: 'country',
  },
  statements: {
    'This EORI number is valid.': 'eoriStatus',
    'This EORI number is not valid.': 'eoriStatus',
  },
  means: { found: 'euEoriFound', notFound: 'euEoriNotFound' },
  pages: [
    { kind: 'answer', path: /[?&]EoriNumb=./, shows: 'company' },
    { kind: 'search', path: /eos\/eori_/, shows: 'nothing' },
  ],
  signs: {
    noResult: ['This EORI number is not valid'],
    error: ['temporarily unavailable'],
  },
  lastVerified: null,
});
