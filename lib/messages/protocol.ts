import * as z from 'zod/mini';
import type { TabVerdict } from '../domain/check';
import type { EngagementExposure } from '../domain/exposure';
import type { Dossier } from '../domain/party-file';
import type { Problem } from '../domain/problems';
import type { ReaderKnowledge } from '../domain/reader-knowledge';
import type { JudgedAgain, PackInUse, PackPreview } from '../domain/rule-pack';
import type { PortalOffer } from '../domain/added-portal';
import type { Trial } from '../domain/lesson';
import type { WhatWasRead } from '../domain/what-was-read';
import { ClaimDraft, Count, EngagementDraft, Id, Label, LessonDraft, LessonId, NoticeDraft, PackFile, PartyDraft, PartyFileDraft, PortalDraft, PortalId, TabId } from './schemas';

const onTab = z.strictObject({ tabId: TabId });
const byId = z.strictObject({ id: Id });
const nothing = z.strictObject({});

/**
 * Every message the worker answers: who may send it and what it must look like. `page` is a
 * content script (told apart by the browser's account of the sender), `screen` is one of our own
 * extension pages. Anything else is dropped and counted.
 */
export const protocol = {
  /** A frame's reader asks for what it must know. */
  'page/knowledge': { from: 'page', payload: nothing },
  /** A frame has a new reading; the worker collects it from all frames of the tab together. */
  'page/report': { from: 'page', payload: nothing },
  /** A frame changed after its last report; the verdict is out of date until the next one. */
  'page/changed': { from: 'page', payload: nothing },

  /** A person pointed at this label while asked to; the frame is the sender's. */
  'page/picked': { from: 'page', payload: z.strictObject({ label: Label }) },
  /** A person left the pointing at labels without choosing one. */
  'page/pickLeft': { from: 'page', payload: nothing },

  'tab/verdict': { from: 'screen', payload: onTab },
  'tab/choose': { from: 'screen', payload: z.strictObject({ tabId: TabId, subject: z.string().check(z.maxLength(500)) }) },
  'tab/confirm': { from: 'screen', payload: z.strictObject({ tabId: TabId, partyId: Id }) },
  'tab/addParty': { from: 'screen', payload: onTab },
  /** Everything that was read on the tab's page. */
  'tab/reading': { from: 'screen', payload: onTab },
  /** Brings a value into view on the page and points at it, with some words beside it. */
  'tab/point': { from: 'screen', payload: z.strictObject({ tabId: TabId, frame: Count, pair: Count, revision: Count, text: z.string().check(z.maxLength(200)) }) },

  /** Lets the user point at a label on the page. */
  'teach/pick': { from: 'screen', payload: onTab },
  /** The label pointed at is not to be taught. */
  'teach/leave': { from: 'screen', payload: onTab },
  /** The fields a label can mean, with the labels known for each. */
  'lesson/fields': { from: 'screen', payload: nothing },
  /** What a lesson would read; changes nothing. */
  'lesson/try': { from: 'screen', payload: LessonDraft },
  'lesson/save': { from: 'screen', payload: LessonDraft },
  'lesson/remove': { from: 'screen', payload: z.strictObject({ ids: z.array(LessonId).check(z.minLength(1), z.maxLength(5000)) }) },
  /** Takes in a portal definition file. */
  'lesson/import': { from: 'screen', payload: z.strictObject({ text: PackFile }) },
  'lesson/schema': { from: 'screen', payload: nothing },

  /** The user is about to be asked for this portal's hosts; the answer may outlive the popup. */
  'portal/intend': { from: 'screen', payload: PortalDraft },
  /** Has a portal read by itself from now on; its hosts must have been granted. */
  'portal/add': { from: 'screen', payload: PortalDraft },
  /** The user did not grant the hosts. */
  'portal/refused': { from: 'screen', payload: nothing },
  /** Ends that and gives its hosts back. */
  'portal/remove': { from: 'screen', payload: z.strictObject({ id: PortalId }) },
  /** The portals that were added, and those of ours that can be. */
  'portal/list': { from: 'screen', payload: nothing },

  'evidence/save': { from: 'screen', payload: onTab },
  'evidence/delete': { from: 'screen', payload: z.strictObject({ id: Id, reason: z.string().check(z.minLength(1), z.maxLength(1000)) }) },

  'party/save': { from: 'screen', payload: PartyDraft },
  'party/delete': { from: 'screen', payload: byId },
  'claim/save': { from: 'screen', payload: ClaimDraft },
  'claim/delete': { from: 'screen', payload: byId },
  'partyFile/save': { from: 'screen', payload: PartyFileDraft },
  'party/dossier': { from: 'screen', payload: byId },
  'engagement/save': { from: 'screen', payload: EngagementDraft },
  'engagement/delete': { from: 'screen', payload: byId },
  'engagement/exposure': { from: 'screen', payload: byId },
  /** Judges a stored check again as of its day; stores nothing. */
  'check/again': { from: 'screen', payload: byId },
  'change/undo': { from: 'screen', payload: byId },
  /** Makes checks with another pack from now on. */
  'pack/use': { from: 'screen', payload: byId },
  /** What would change with another pack; changes nothing. */
  'pack/preview': { from: 'screen', payload: z.strictObject({ id: Id, after: z.optional(Id) }) },
  'pack/inUse': { from: 'screen', payload: nothing },
  /** The published form of a rule pack as JSON Schema, for editors. */
  'pack/schema': { from: 'screen', payload: nothing },
  'pack/import': { from: 'screen', payload: z.strictObject({ text: PackFile }) },
  'pack/remove': { from: 'screen', payload: byId },
  'notice/import': { from: 'screen', payload: NoticeDraft },
  'notice/remove': { from: 'screen', payload: byId },
  'samples/add': { from: 'screen', payload: nothing },
  'samples/remove': { from: 'screen', payload: nothing },
} as const satisfies Record<string, { from: 'page' | 'screen'; payload: z.ZodMiniType }>;

export type MessageType = keyof typeof protocol;
export type Payload<T extends MessageType> = z.infer<(typeof protocol)[T]['payload']>;

/** An edit that was stored: the row it concerns and the change that undo takes back. */
export interface Edited {
  id: string;
  changeId: string;
}

/** A portal that is read by itself only where a person asked for it, as screens list it. */
export interface ListedPortal extends PortalOffer {
  /** `off`: one of ours that nobody has added; `withdrawn`: added, but the browser has taken the permission back. */
  standing: 'active' | 'withdrawn' | 'off';
}

/** What each message is answered with when all went well. */
export interface Answers {
  'page/knowledge': ReaderKnowledge;
  'page/report': null;
  'page/changed': null;
  'tab/verdict': TabVerdict;
  'tab/choose': TabVerdict;
  'tab/confirm': TabVerdict;
  'tab/addParty': Edited;
  'page/picked': null;
  'page/pickLeft': null;
  'tab/reading': WhatWasRead;
  'tab/point': null;
  'teach/pick': null;
  'teach/leave': null;
  'lesson/fields': { fields: { id: string; labels: readonly string[] }[] };
  'lesson/try': Trial;
  'lesson/save': Edited;
  'lesson/remove': Edited;
  'lesson/import': Edited & { lessons: number };
  'lesson/schema': { text: string };
  'portal/intend': null;
  'portal/add': null;
  'portal/refused': null;
  'portal/remove': null;
  'portal/list': ListedPortal[];
  'evidence/save': { id: string; manifestHash: string };
  'evidence/delete': null;
  'party/save': Edited;
  'party/delete': Edited;
  'claim/save': Edited;
  'claim/delete': Edited;
  'partyFile/save': Edited;
  'party/dossier': Dossier;
  'engagement/save': Edited;
  'engagement/delete': Edited;
  'engagement/exposure': EngagementExposure;
  'check/again': JudgedAgain;
  'change/undo': Edited;
  'pack/use': null;
  'pack/preview': PackPreview;
  'pack/inUse': PackInUse;
  'pack/schema': { text: string };
  'pack/import': Edited;
  'pack/remove': Edited;
  'notice/import': Edited;
  'notice/remove': Edited;
  'samples/add': { changeId: string; parties: number };
  'samples/remove': { changeId: string; parties: number };
}

/** Every answer: the value, or the problems in the order the user should see them. */
export type Reply<T extends MessageType> = { ok: true; value: Answers[T] } | { ok: false; problems: Problem[] };
