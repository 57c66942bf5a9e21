/** How texts are compared and weighed: by their words, in any script, without case, punctuation or numbers. */

const SEGMENTS = new Intl.Segmenter('en-GB', { granularity: 'word' })

/** Words in order, lower case; numbers beside each other are one '#', so that a new date alone does not make old words new. */
export function wordsOf(text: string): string[] {
  return [...SEGMENTS.segment(text.normalize('NFKC').toLowerCase())]
    .filter(part => part.isWordLike)
    .map(part => (/^[\p{N}.,]+$/u.test(part.segment) ? '#' : part.segment))
    .filter((word, at, words) => word !== '#' || words[at - 1] !== '#')
}

/** Each word with the one after it, the ends marked, so that a single word has pairs too. */
function pairsOf(words: readonly string[]): Map<string, number> {
  const marked = ['^', ...words, '$']
  const pairs = new Map<string, number>()
  for (const [at, word] of marked.slice(1).entries()) {
    const pair = `${marked[at]} ${word}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/**
 * How alike two texts are, 0 to 1: twice the pairs of neighbouring words they share, over all the pairs they have (Dice,
 * 1945). A person can check it by hand, which a trained model would not allow. Nothing is like an empty text.
 */
export function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  if (left.length === 0 || right.length === 0) return 0
  const [ours, theirs] = [pairsOf(left), pairsOf(right)]
  let shared = 0
  for (const [pair, n] of ours) shared += Math.min(n, theirs.get(pair) ?? 0)
  return (2 * shared) / (left.length + 1 + right.length + 1)
}
