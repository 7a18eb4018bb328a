import { describe, expect, it } from 'vitest';
import { mergeFrames } from './merge-frames';
import type { FrameReading, Reading, Subject } from './reading';

const reading = (field: string, raw: string): Reading => ({ field, raw, state: 'shown', frame: 0, pair: 0 });
const subject = (key: string, ...readings: Reading[]): Subject => ({ key, readings });
const frame = (at: number, change: Partial<FrameReading>) => ({ frame: at, url: `https://f${at}/`, reading: { state: 'notRecognised', pairs: [], subjects: [], ...change } as FrameReading });

const USCC = '91440300MA5FXT4K8N';

describe('mergeFrames', () => {
  it('takes the company from the frame that shows it and says which frame that was', () => {
    const merged = mergeFrames([frame(0, { state: 'noCompany' }), frame(7, { state: 'read', pageKind: 'detail', subjects: [subject(USCC, reading('uscc', USCC))] })]);
    expect(merged).toMatchObject({ state: 'read', pageKind: 'detail' });
    expect(merged.subjects[0]!.readings[0]).toMatchObject({ field: 'uscc', frame: 7 });
  });

  it('joins what two frames say of one company by its code', () => {
    const merged = mergeFrames([
      frame(1, { state: 'read', subjects: [subject('a', reading('uscc', USCC), reading('creditLevel', '常规企业'))] }),
      frame(2, { state: 'read', subjects: [subject('b', reading('uscc', ` ${USCC.toLowerCase()} `), reading('address', '某地'))] }),
    ]);
    expect(merged.subjects).toHaveLength(1);
    expect(merged.subjects[0]!.readings.map(({ field }) => field)).toEqual(['uscc', 'creditLevel', 'uscc', 'address']);
  });

  it('gives a subject without codes to the only company there is', () => {
    const merged = mergeFrames([
      frame(0, { state: 'read', subjects: [subject('x', reading('creditLevel', '常规企业'))] }),
      frame(1, { state: 'read', subjects: [subject('y', reading('customsCode', '4403180001'))] }),
    ]);
    expect(merged).toMatchObject({ state: 'read', subjects: [{ key: 'y' }] });
  });

  it('calls two companies in two frames several companies', () => {
    const merged = mergeFrames([
      frame(0, { state: 'read', subjects: [subject('x', reading('customsCode', '4403180001'))] }),
      frame(1, { state: 'read', subjects: [subject('y', reading('customsCode', '4403180002'))] }),
    ]);
    expect(merged.state).toBe('severalCompanies');
  });

  it('takes nothing from a frame that is still loading', () => {
    const merged = mergeFrames([frame(0, { state: 'loading', stateText: '加载中', subjects: [subject('x', reading('creditLevel', '常规企业'))] })]);
    expect(merged).toMatchObject({ state: 'loading', stateText: '加载中', subjects: [] });
  });

  it('lets the most telling frame speak when none shows a company', () => {
    const merged = mergeFrames([frame(0, { state: 'noCompany' }), frame(1, { state: 'login', stateText: '请登录' })]);
    expect(merged).toMatchObject({ state: 'login', stateText: '请登录' });
  });
});
