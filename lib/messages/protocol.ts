import * as z from 'zod/mini';
import type { TabVerdict } from '../domain/check';
import type { EngagementExposure } from '../domain/exposure';
import type { Dossier } from '../domain/party-file';
import type { Problem } from '../domain/problems';
import type { ReaderKnowledge } from '../domain/reader-knowledge';
import type { JudgedAgain, PackInUse, PackPreview } from '../domain/rule-pack';
import { ClaimDraft, EngagementDraft, Id, NoticeDraft, PackFile, PartyDraft, PartyFileDraft, TabId } from './schemas';

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

  'tab/verdict': { from: 'screen', payload: onTab },
  'tab/choose': { from: 'screen', payload: z.strictObject({ tabId: TabId, subject: z.string().check(z.maxLength(500)) }) },
  'tab/confirm': { from: 'screen', payload: z.strictObject({ tabId: TabId, partyId: Id }) },
  'tab/addParty': { from: 'screen', payload: onTab },

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

/** What each message is answered with when all went well. */
export interface Answers {
  'page/knowledge': ReaderKnowledge;
  'page/report': null;
  'page/changed': null;
  'tab/verdict': TabVerdict;
  'tab/choose': TabVerdict;
  'tab/confirm': TabVerdict;
  'tab/addParty': Edited;
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
