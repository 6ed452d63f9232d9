/** The two rows of the table; a distance is counted from start to end before another is. */
let previous = new Uint16Array(128);
let current = new Uint16Array(128);

/**
 * How many letters have to be added, taken away or changed to make one text of the other; `most + 1` where that is more
 * than `most`. Takes time by `most` and the length, not by the square of the length.
 * @param a and b up to 120 letters, the rest is not looked at
 */
export function editDistance(a: string, b: string, most: number): number {
  const [long, wide] = [Math.min(a.length, 120), Math.min(b.length, 120)];
  if (Math.abs(long - wide) > most) return most + 1;
  for (let at = 0; at <= wide; at += 1) previous[at] = at;
  for (let row = 1; row <= long; row += 1) {
    const [from, to] = [Math.max(1, row - most), Math.min(wide, row + most)];
    // Outside the band around the diagonal every distance is too large.
    current[from - 1] = from === 1 ? row : most + 1;
    let least = current[from - 1]!;
    for (let at = from; at <= to; at += 1) {
      const changed = previous[at - 1]! + (a.charCodeAt(row - 1) === b.charCodeAt(at - 1) ? 0 : 1);
      current[at] = Math.min(changed, previous[at]! + 1, current[at - 1]! + 1);
      least = Math.min(least, current[at]!);
    }
    if (to < wide) current[to + 1] = most + 1;
    if (least > most) return most + 1;
    [previous, current] = [current, previous];
  }
  return Math.min(previous[wide]!, most + 1);
}

/** Which letters a text has, as bits. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) letters |= 1 << (text.charCodeAt(index) & 31);
  return letters;
}

/** False where the letters alone show that more than `most` would have to change: a change touches one letter of each. */
export function mayBeNear(a: number, b: number, most: number): boolean {
  return hasAtMost(a & ~b, most) && hasAtMost(b & ~a, most);
}

function hasAtMost(bits: number, most: number): boolean {
  let left = bits;
  for (let taken = 0; taken < most && left !== 0; taken += 1) left &= left - 1;
  return left === 0;
}
