// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { nearestTo } from './nearest';
import { Allowance, DEFAULT_BUDGET } from './allowance';
import { walkOutline } from './outline-walk';

/** Boxes as `[left, top, width, height]`; the first is the label's. */
function nearest(...boxes: [number, number, number, number][]): number {
  document.body.innerHTML = boxes.map((_, at) => `<b>${at}</b>`).join('');
  [...document.body.children].forEach((element, at) => {
    const [left, top, width, height] = boxes[at] as [number, number, number, number];
    element.getBoundingClientRect = () => new DOMRect(left, top, width, height);
  });
  const own = Element.prototype.getBoundingClientRect;
  Element.prototype.getBoundingClientRect = function drawn(this: Element) {
    return Object.hasOwn(this, 'getBoundingClientRect') ? this.getBoundingClientRect() : own.call(this);
  };
  try {
    const outline = walkOutline({ container: document.body, size: 0 }, { allowance: new Allowance(DEFAULT_BUDGET) });
    const at = boxes.map((_, index) => 1 + index * 2);
    return at.indexOf(nearestTo(outline, 1, at.slice(1)));
  } finally {
    Element.prototype.getBoundingClientRect = own;
  }
}

describe('nearestTo', () => {
  const label: [number, number, number, number] = [100, 100, 80, 20];

  it('takes what is drawn right of the label before what is far below', () => {
    expect(nearest(label, [100, 300, 80, 20], [190, 100, 80, 20])).toBe(2);
  });

  it('takes what is drawn right below', () => {
    expect(nearest(label, [600, 100, 80, 20], [100, 124, 80, 20])).toBe(2);
  });

  it('never takes what is drawn left or above, while there is another', () => {
    expect(nearest(label, [10, 100, 80, 20], [100, 70, 80, 20], [400, 100, 80, 20])).toBe(3);
  });

  it('passes over what is not drawn', () => {
    expect(nearest(label, [0, 0, 0, 0], [300, 100, 80, 20])).toBe(2);
  });

  it('takes the first in document order where there is no layout', () => {
    expect(nearest([0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0])).toBe(1);
  });
});
