import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError, problem } from '../domain/problems';
import { type Handlers, type Sender, answerMessage, dropped } from './router';

const screen: Sender = { kind: 'screen' };
const page: Sender = { kind: 'page', tabId: 3, frameId: 0 };

/** Handlers that record what reached them; only the ones a test names are there. */
const handlersWith = (some: Partial<Handlers>): Handlers => some as Handlers;

beforeEach(() => Object.assign(dropped, { strangers: 0, unknown: 0, malformed: 0 }));

describe('answerMessage', () => {
  it('hands a sound message to its handler and wraps the answer', async () => {
    const save = vi.fn(async () => ({ id: 'e1', manifestHash: 'ff' }));
    const reply = await answerMessage(handlersWith({ 'evidence/save': save }), { type: 'evidence/save', payload: { tabId: 3 } }, screen);
    expect(reply).toEqual({ ok: true, value: { id: 'e1', manifestHash: 'ff' } });
    expect(save).toHaveBeenCalledWith({ tabId: 3 }, screen);
  });

  it.each([undefined, null, 7, 'page/report', [], {}, { type: 7 }, { type: 'no/such' }, { type: 'toString' }, { type: '__proto__', payload: {} }])(
    'drops and counts what is not in the protocol: %j',
    (raw) => {
      expect(answerMessage(handlersWith({}), raw, screen)).toBeUndefined();
      expect(dropped.unknown).toBe(1);
    },
  );

  it('drops a screen message that a page sends, and a page message that a screen sends', () => {
    expect(answerMessage(handlersWith({}), { type: 'evidence/save', payload: { tabId: 3 } }, page)).toBeUndefined();
    expect(answerMessage(handlersWith({}), { type: 'page/report', payload: {} }, screen)).toBeUndefined();
    expect(dropped.strangers).toBe(2);
  });

  it('drops everything a stranger sends', () => {
    expect(answerMessage(handlersWith({}), { type: 'page/report', payload: {} }, { kind: 'stranger' })).toBeUndefined();
    expect(dropped.strangers).toBe(1);
  });

  it.each([undefined, {}, { tabId: -1 }, { tabId: 1.5 }, { tabId: '3' }, { tabId: 3, more: true }])('drops a malformed payload: %j', (payload) => {
    expect(answerMessage(handlersWith({}), { type: 'tab/verdict', payload }, screen)).toBeUndefined();
    expect(dropped.malformed).toBe(1);
  });

  it('refuses values longer than any form sends', () => {
    const payload = { partyId: 'p', field: 'uscc', value: 'x'.repeat(20_001), source: 'form', sourceNote: '', claimedOn: '2026-08-14' };
    expect(answerMessage(handlersWith({}), { type: 'claim/save', payload }, screen)).toBeUndefined();
    expect(dropped.malformed).toBe(1);
  });

  it('turns what a handler throws into problems the user can read', async () => {
    const refuse = async (): Promise<never> => {
      throw new ProblemError(problem('codeTaken', { value: 'a', party: 'b' }, 'uscc'), problem('nameMissing', {}, 'legalName'));
    };
    const reply = await answerMessage(handlersWith({ 'party/delete': refuse }), { type: 'party/delete', payload: { id: 'p' } }, screen);
    expect(reply).toMatchObject({ ok: false, problems: [{ code: 'codeTaken', field: 'uscc' }, { code: 'nameMissing' }] });
  });

  it('says that the worker failed when a handler breaks', async () => {
    const broken = (): never => {
      throw new TypeError('no such thing');
    };
    const reply = await answerMessage(handlersWith({ 'party/delete': broken }), { type: 'party/delete', payload: { id: 'p' } }, screen);
    expect(reply).toMatchObject({ ok: false, problems: [{ code: 'workerFailed' }] });
  });
});
