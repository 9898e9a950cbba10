/** Numbers whole-number keys in the order in which they are first seen: an open-addressed table without boxing. */
export interface Numbering {
  readonly size: number;
  /** Number of a key (32 bits, not 0), new or known. */
  of(key: number): number;
  /** Every key, ascending. */
  keys(): Int32Array;
}

export function createNumbering(): Numbering {
  let keys = new Int32Array(1 << 12);
  let numbers = new Uint32Array(1 << 12);
  /** Numbers of the smallest keys, plus one, at the keys themselves: half of all look-ups are theirs. */
  const small = new Uint32Array(1 << 16);
  let size = 0;

  const slotOf = (key: number): number => {
    const mask = keys.length - 1;
    let slot = (Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 8) & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const [oldKeys, oldNumbers] = [keys, numbers];
    keys = new Int32Array(oldKeys.length * 2);
    numbers = new Uint32Array(oldKeys.length * 2);
    oldKeys.forEach((key, at) => {
      if (key === 0) return;
      const slot = slotOf(key);
      keys[slot] = key;
      numbers[slot] = oldNumbers[at] ?? 0;
    });
  };

  return {
    get size() {
      return size;
    },
    of(key) {
      if (key > 0 && key < small.length) {
        const known = small[key] ?? 0;
        if (known !== 0) return known - 1;
        size += 1;
        small[key] = size;
        return size - 1;
      }
      let slot = slotOf(key);
      if (keys[slot] === 0) {
        if (size * 2 >= keys.length) {
          grow();
          slot = slotOf(key);
        }
        keys[slot] = key;
        numbers[slot] = size;
        size += 1;
      }
      return numbers[slot] ?? 0;
    },
    keys() {
      const all = new Int32Array(size);
      let at = 0;
      for (const key of keys) if (key !== 0) all[at++] = key;
      small.forEach((number, key) => {
        if (number !== 0) all[at++] = key;
      });
      return all.sort();
    },
  };
}
