import { expect, it } from 'vitest';
import { portals } from '../portals/registry';
import { receivedPortal, sentPortal } from './reader-knowledge';

it.each(portals)('a portal is the same after a message carried it: $id', (portal) => {
  const { meanings, statements, pages, signs } = portal;
  const received = receivedPortal(JSON.parse(JSON.stringify(sentPortal(portal))));
  expect(received).toEqual({ meanings, ...(statements && { statements }), pages, signs });
});
