/** Rows of the table below, kept between calls only to spare memory: each call writes before it reads. */
const ROW = 256
const OVER = 0x7fff
const ROWS = [new Uint16Array(ROW), new Uint16Array(ROW), new Uint16Array(ROW)]

/**
 * How many slips of the keys lie between two words: a letter left out, put in, changed, or two neighbours swapped (each letter moved at
 * most once). Answers `most + 1` as soon as it is sure to be more than `most`.
 */
export function slipsBetween(a: string, b: string, most = Number.MAX_SAFE_INTEGER): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let start = 0
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--
    endB--
  }
  const [lengthA, lengthB] = [endA - start, endB - start]
  if (lengthA === 0 || lengthB === 0) return Math.min(lengthA + lengthB, most + 1)
  // Both ends differ now: one slip is one letter changed, or two swapped.
  if (most === 1 && lengthA + lengthB > 2) {
    const swapped =
      lengthA === 2 &&
      lengthB === 2 &&
      a.charCodeAt(start) === b.charCodeAt(start + 1) &&
      a.charCodeAt(start + 1) === b.charCodeAt(start)
    return swapped ? 1 : 2
  }
  return middleSlips(a, b, start, lengthA, lengthB, most)
}

/** The same for what lies between a shared beginning and a shared end. */
function middleSlips(a: string, b: string, start: number, lengthA: number, lengthB: number, most: number): number {
  let [before, last, row] = (lengthB < ROW ? ROWS : ROWS.map(() => new Uint16Array(lengthB + 1))) as [
    Uint16Array,
    Uint16Array,
    Uint16Array,
  ]
  for (let j = 0; j <= lengthB; j++) last[j] = j
  for (let i = 1; i <= lengthA; i++) {
    // What is further from the middle than the slips allowed is over the limit already: a wall on each side stands for it.
    const from = Math.max(1, i - most)
    const to = Math.min(lengthB, i + most)
    row[from - 1] = from === 1 ? i : OVER
    let least = row[from - 1]!
    const letterA = a.charCodeAt(start + i - 1)
    const letterBefore = i > 1 ? a.charCodeAt(start + i - 2) : -1
    for (let j = from; j <= to; j++) {
      const letterB = b.charCodeAt(start + j - 1)
      let cost = last[j - 1]! + (letterA === letterB ? 0 : 1)
      if (last[j]! + 1 < cost) cost = last[j]! + 1
      if (row[j - 1]! + 1 < cost) cost = row[j - 1]! + 1
      if (j > 1 && letterBefore === letterB && letterA === b.charCodeAt(start + j - 2) && before[j - 2]! + 1 < cost)
        cost = before[j - 2]! + 1
      row[j] = cost
      if (cost < least) least = cost
    }
    if (to < lengthB) row[to + 1] = OVER
    // A swap reaches back two rows, so that one row over the limit is not yet proof.
    if (least > most + 1) return most + 1
    ;[before, last, row] = [last, row, before]
  }
  return Math.min(last[lengthB]!, most + 1)
}

/** 1 for the same word, 0 for nothing in common: the slips in proportion to the longer word. Under `least` it may answer 0. */
export function likeness(a: string, b: string, least = 0): number {
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 1
  const most = Math.floor((1 - least) * longest + 1e-9)
  const slips = slipsBetween(a, b, most)
  return slips > most ? 0 : 1 - slips / longest
}
