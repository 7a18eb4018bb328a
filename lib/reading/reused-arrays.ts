/** Entries there is room for at first, and at most between two regions. */
const FIRST_SIZE = 4_096;
const MOST_KEPT = 65_536;

/**
 * Arrays with room for so many entries, the same ones for one region after another: making typed
 * arrays costs more than clearing them. What a huge page took is given back with the next region.
 */
export function reusedArrays<Arrays>(make: (size: number) => Arrays): (count: number) => Arrays {
  let size = FIRST_SIZE;
  let arrays = make(size);
  return (count) => {
    if (count > size || size > Math.max(MOST_KEPT, count)) arrays = make((size = Math.max(FIRST_SIZE, count)));
    return arrays;
  };
}
