import type { Instant } from './time';

/** A portal a person added: its pages are read by themselves from then on. That makes no host official. */
export interface AddedPortal {
  /** The id of a portal of ours that is off until it is asked for, else the host. */
  id: string;
  /** Origins read by themselves: "https://data.example". */
  origins: string[];
  createdAt: Instant;
  updatedAt: Instant;
  revision: number;
  deletedAt?: Instant;
}

/** What can be added from a tab: the portal to be, and the origins the browser is asked for. */
export type PortalOffer = Pick<AddedPortal, 'id' | 'origins'>;

/** An origin an administrator lists as official, over the policy of the browser. */
export interface ListedHost {
  /** Exact origin: "https://data.example". */
  origin: string;
  /** Shown as the portal's name. */
  name: string;
}
