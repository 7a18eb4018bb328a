import type { AddedPortal, PortalOffer } from '../domain/added-portal';
import { ProblemError, problem } from '../domain/problems';
import type { Instant } from '../domain/time';
import type { ListedPortal } from '../messages/protocol';
import type { Handlers } from '../messages/router';
import { giveBackOrigins, hasOrigins } from '../platform/permissions';
import { registerPortal, registeredPortals, unregisterPortal } from '../platform/registered-scripts';
import { forgetSession, readSession, writeSession } from '../platform/session';
import { tabsAt } from '../platform/tabs';
import { listAddedPortals } from '../store/added-portals';
import type { Database } from '../store/database';
import { onDatabase } from '../store/failures';
import { oneAtATime } from './one-at-a-time';
import { optionalOffers, pagesOf } from './portal-offer';
import { nextRevision, requireThere } from './revisions';

/** What adding portals needs from outside. */
export interface PortalDesk {
  database(): Promise<Database>;
  now(): Instant;
  judge(tabId: number): Promise<unknown>;
}

type PortalHandlers = Pick<Handlers, 'portal/intend' | 'portal/add' | 'portal/refused' | 'portal/remove' | 'portal/list'>;

export interface PortalTasks {
  handlers: PortalHandlers;
  /** Brings what is registered with the browser in step with what was added and is still granted: after a start, an update, a change of permissions. */
  sync(): void;
}

/** A portal the user is being asked for. The popup may close over the browser's question; the answer then comes as a change of permissions. */
interface Intent extends PortalOffer {
  at: Instant;
}

const INTENT = 'portalIntent';
/** Nobody ponders longer over the browser's question; a grant that comes later was given for something else. */
const LONGEST_QUESTION_MS = 5 * 60_000;

/** Joins adding portals to permissions, registered scripts and the store; steps run one after the other. */
export function portalTasks(desk: PortalDesk): PortalTasks {
  const inTurn = oneAtATime<'portals'>();
  return {
    sync: () => void inTurn('portals', () => settle(desk)).catch(() => undefined),
    handlers: {
      'portal/intend': async (offer) => {
        await writeSession(INTENT, { ...offer, at: desk.now() } satisfies Intent);
        return null;
      },
      'portal/add': (offer) => inTurn('portals', async () => {
        await forgetSession(INTENT);
        await addPortal(desk, offer);
        return null;
      }),
      'portal/refused': async () => {
        await forgetSession(INTENT);
        return null;
      },
      'portal/remove': ({ id }) => inTurn('portals', async () => {
        await removePortal(desk, id);
        return null;
      }),
      'portal/list': async () => listed(await desk.database()),
    },
  };
}

async function settle(desk: PortalDesk): Promise<void> {
  const intent = await readSession<Intent>(INTENT);
  if (intent !== undefined && Date.parse(desk.now()) - Date.parse(intent.at) < LONGEST_QUESTION_MS && (await hasOrigins(intent.origins))) {
    await forgetSession(INTENT);
    await addPortal(desk, { id: intent.id, origins: intent.origins });
  }
  await register(await desk.database());
}

/** Keeps a portal and reads its open pages at once. Without the permission of the browser: `portalNotGranted`, and nothing is kept. */
async function addPortal(desk: PortalDesk, { id, origins }: PortalOffer): Promise<void> {
  if (!(await hasOrigins(origins))) throw new ProblemError(problem('portalNotGranted'));
  const db = await desk.database();
  await onDatabase(() => db.transaction('rw', db.addedPortals, async () => {
    const before = (await db.addedPortals.get(id)) ?? null;
    await db.addedPortals.put(nextRevision<AddedPortal>(id, { origins: [...origins] }, before, desk.now()));
  }));
  await register(db);
  const tabs = await tabsAt(pagesOf({ id, origins }));
  await Promise.allSettled(tabs.map((tabId) => desk.judge(tabId)));
}

async function removePortal(desk: PortalDesk, id: string): Promise<void> {
  const db = await desk.database();
  const portal = requireThere(await db.addedPortals.get(id));
  await onDatabase(() => db.addedPortals.put({ ...portal, deletedAt: desk.now(), updatedAt: desk.now(), revision: portal.revision + 1 }));
  await register(db);
  // Two portals may share a host.
  const needed = new Set((await listAddedPortals(db)).flatMap(({ origins }) => origins));
  const free = portal.origins.filter((origin) => !needed.has(origin));
  if (free.length > 0) await giveBackOrigins(free);
}

/** Registers what is kept and granted, and nothing else. */
async function register(db: Database): Promise<void> {
  const [kept, registered] = await Promise.all([listAddedPortals(db), registeredPortals()]);
  const wanted = new Map<string, string[]>();
  for (const portal of kept) if (await hasOrigins(portal.origins)) wanted.set(portal.id, pagesOf(portal));
  for (const id of registered.keys()) if (String(registered.get(id)) !== String(wanted.get(id))) await unregisterPortal(id);
  for (const [id, matches] of wanted) if (String(registered.get(id)) !== String(matches)) await registerPortal(id, matches);
}

async function listed(db: Database): Promise<ListedPortal[]> {
  const [kept, registered] = await Promise.all([listAddedPortals(db), registeredPortals()]);
  const off = optionalOffers().filter(({ id }) => kept.every((portal) => portal.id !== id));
  return [
    ...kept.map(({ id, origins }): ListedPortal => ({ id, origins, standing: registered.has(id) ? 'active' : 'withdrawn' })),
    ...off.map((offer): ListedPortal => ({ ...offer, standing: 'off' })),
  ];
}
