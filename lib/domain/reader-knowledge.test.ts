import { expect, it } from 'vitest';
import { portals } from '../portals/registry';
import { readerLanguage } from '../portals/reader-language';
import { receivedLanguage, receivedPortal, sentLanguage, sentPortal } from './reader-knowledge';

it('the language is the same after a message carried it', () => {
  expect(receivedLanguage(JSON.parse(JSON.stringify(sentLanguage(readerLanguage))))).toEqual(readerLanguage);
});

it.each(portals)('a portal is the same after a message carried it: $id', (portal) => {
  const { meanings, statements, pages, signs } = portal;
  const received = receivedPortal(JSON.parse(JSON.stringify(sentPortal(portal))));
  expect(received).toEqual({ meanings, ...(statements && { statements }), pages, signs });
});
