/**
 * How many slips of the keys lie between two words: a letter left out, put in, changed, or two neighbours swapped (each letter moved at
 * most once). Answers `most + 1` as soon as it is sure to be more than `most`.
 */
export function slipsBetween(a: string, b: string, most = Number.MAX_SAFE_INTEGER): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > most) return most + 1
  if (a.length === 0 || b.length === 0) return Math.max(a.length, b.length)
  let before = new Uint16Array(b.length + 1)
  let last = new Uint16Array(b.length + 1)
  let row = new Uint16Array(b.length + 1)
  for (let j = 0; j <= b.length; j++) last[j] = j

  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    // A swap reaches back two rows, so that one row over the limit is not yet proof.
    if (least > most + 1) return most + 1
    const spare = before
    before = last
    last = row
    row = spare
  }
  return Math.min(last[b.length]!, most + 1)
}

/** 1 for the same word, 0 for nothing in common: the slips in proportion to the longer word. */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 1 : 1 - slipsBetween(a, b) / longest
}
