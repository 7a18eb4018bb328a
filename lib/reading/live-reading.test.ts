// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OWN_NODE } from '../domain/own-node';
import { type Watch, watchPage } from './live-reading';

let watched: Watch;
let reads = 0;
let changes = 0;
let told: [Node, boolean][] = [];

function watch(): void {
  watched = watchPage({
    document,
    read: () => {
      reads += 1;
    },
    onChange: () => {
      changes += 1;
    },
    changed: (node, structure) => void told.push([node, structure]),
  });
}

/** Lets mutation records arrive, then time pass. */
async function pass(milliseconds: number): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(milliseconds);
}

describe('watchPage', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    reads = changes = 0;
    told = [];
    document.body.innerHTML = '<div id="a">甲</div><input id="i"><b id="clock">0</b>';
  });

  afterEach(() => {
    watched.stop();
    vi.useRealTimers();
  });

  it('leaves alone what we put into the page ourselves', async () => {
    watch();
    await pass(1000);
    const own = Object.assign(document.createElement('countercheck-marks'), { [OWN_NODE]: true });
    document.documentElement.append(own);
    await pass(1000);
    own.remove();
    await pass(1000);
    expect([reads, changes]).toEqual([1, 0]);
    document.documentElement.append(document.createElement('countercheck-marks'));
    await pass(1000);
    expect([reads, changes]).toEqual([2, 1]);
  });

  it('reads once after the page has settled, and then rests', async () => {
    watch();
    await pass(149);
    expect(reads).toBe(0);
    await pass(60_000);
    expect(reads).toBe(1);
    expect(changes).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says at once that a change came, once, and reads again when it settled', async () => {
    watch();
    await pass(200);
    document.body.append('乙');
    await pass(100);
    document.body.append('丙');
    await pass(0);
    expect([reads, changes]).toEqual([1, 1]);
    await pass(160);
    expect([reads, changes]).toEqual([2, 1]);
  });

  it('follows what is typed', async () => {
    watch();
    await pass(200);
    document.getElementById('i')?.dispatchEvent(new Event('input', { bubbles: true }));
    expect(changes).toBe(1);
    await pass(200);
    expect(reads).toBe(2);
  });

  it('follows routes', async () => {
    watch();
    await pass(200);
    window.dispatchEvent(new Event('popstate'));
    window.dispatchEvent(new Event('hashchange'));
    await pass(200);
    expect([reads, changes]).toEqual([2, 1]);
  });

  it('reads again when something is shown or hidden, without calling the verdict out of date before', async () => {
    watch();
    await pass(200);
    document.getElementById('a')?.setAttribute('style', 'display: none');
    await pass(200);
    expect([reads, changes]).toEqual([2, 0]);
  });

  it('ignores scripts, styles and comments', async () => {
    watch();
    await pass(200);
    document.body.append(document.createElement('script'), document.createComment('x'), document.createElement('style'));
    await pass(1_000);
    expect([reads, changes]).toEqual([1, 0]);
  });

  it('tells of every change, also of what it does not read for', async () => {
    watch();
    await pass(200);
    const box = document.getElementById('a') as HTMLElement;
    box.append(document.createElement('script'), '乙');
    (box.firstChild as Text).data = '丁';
    document.getElementById('i')?.dispatchEvent(new Event('input', { bubbles: true }));
    await pass(0);
    expect(told).toEqual([[document.getElementById('i'), false], [box, true], [box.firstChild, false]]);
  });

  it('follows a shadow root it was shown, once', async () => {
    const shadow = (document.getElementById('a') as HTMLElement).attachShadow({ mode: 'open' });
    watch();
    await pass(200);
    watched.follow(shadow);
    watched.follow(shadow);
    shadow.append('丙');
    await pass(200);
    expect([reads, changes]).toEqual([2, 1]);
    expect(told).toEqual([[shadow, true]]);
  });

  it('leaves a clock alone after a few readings', async () => {
    watch();
    await pass(200);
    const clock = document.getElementById('clock') as HTMLElement;
    for (let second = 1; second <= 180; second += 1) {
      clock.textContent = String(second);
      await pass(1_000);
    }
    expect(reads).toBeLessThan(10);
    const before = reads;
    document.getElementById('a')?.append('新');
    await pass(200);
    expect(reads).toBe(before + 1);
  });

  it('follows a person who turns page after page of a list', async () => {
    watch();
    await pass(200);
    for (let turn = 1; turn <= 8; turn += 1) {
      document.dispatchEvent(new Event('pointerdown'));
      document.getElementById('a')?.replaceChildren(`第 ${turn} 页`);
      await pass(1_000);
      expect(reads).toBe(turn + 1);
    }
  });

  it('reads a page that never settles, ever more rarely', async () => {
    watch();
    for (let tick = 0; tick < 600; tick += 1) {
      const box = document.createElement('i');
      box.textContent = String(tick);
      document.getElementById('a')?.replaceChildren(box);
      await pass(100);
    }
    expect(reads).toBeGreaterThan(1);
    expect(reads).toBeLessThan(15);
  });

  it('leaves nothing behind', async () => {
    watch();
    watched.stop();
    document.body.append('乙');
    window.dispatchEvent(new Event('popstate'));
    document.getElementById('i')?.dispatchEvent(new Event('input', { bubbles: true }));
    await pass(60_000);
    expect([reads, changes]).toEqual([0, 0]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
