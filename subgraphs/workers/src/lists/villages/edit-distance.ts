/**
 * How many letters have to be added, taken away or changed to make one text of the other; `most + 1` where that is more
 * than `most`. Takes time by `most` and the length, not by the square of the length.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = Array.from({ length: b.length + 1 }, () => most + 1);
    if (row <= most) current[0] = row;
    let least = current[0]!;
    for (let at = Math.max(1, row - most); at <= Math.min(b.length, row + most); at += 1) {
      const changed = previous[at - 1]! + (a.charCodeAt(row - 1) === b.charCodeAt(at - 1) ? 0 : 1);
      current[at] = Math.min(changed, previous[at]! + 1, current[at - 1]! + 1);
      least = Math.min(least, current[at]!);
    }
    if (least > most) return most + 1;
    previous = current;
  }
  return Math.min(previous[b.length]!, most + 1);
}
