import { wordsOf } from './words.ts'

/** One text of a case that whoever asks may read. `what`: 'log', 'suspect', 'plan' and so on. */
export type Written = { caseId: string; what: string; at: Temporal.Instant | null; text: string }
/** One word asked for, with the others that it may stand for. */
export type Group = readonly string[]
export type Part = { text: string; hit: boolean }
export type Shown = { what: string; at: Temporal.Instant | null; parts: Part[] }
export type Match = { caseId: string; groups: number; shown: Shown[] }

const MOST_SHOWN = 3
const AROUND = 70

/**
 * Which of these cases have what was asked for in texts that may be read, and the texts that show it. A case that was found by a
 * word of a text which may not be read has nothing to show for it, and is no match.
 */
export function matchesOf(written: readonly Written[], groups: readonly Group[], needed = groups.length): Match[] {
  const wanted = groups.map(group => new Set(group))
  const found: Match[] = []
  for (const [caseId, texts] of Map.groupBy(written, one => one.caseId)) {
    const weighed = texts
      .map(one => {
        const words = wordsOf(one.text)
        const hits = wanted.flatMap((group, n) => (words.some(word => group.has(word)) ? [n] : []))
        return { one, hits, words: new Set(words.filter(word => wanted.some(group => group.has(word)))) }
      })
      .filter(({ hits }) => hits.length)
      .toSorted((a, b) => b.hits.length - a.hits.length)
    const all = new Set(weighed.flatMap(({ hits }) => hits))
    if (all.size < needed) continue
    const covered = new Set<number>()
    const shown = weighed.filter(({ hits }, n) => {
      const news = hits.some(hit => !covered.has(hit))
      for (const hit of hits) covered.add(hit)
      return n === 0 || news
    })
    found.push({
      caseId,
      groups: all.size,
      shown: shown
        .slice(0, MOST_SHOWN)
        .map(({ one, words }) => ({ what: one.what, at: one.at, parts: around(marked(one.text, words)) })),
    })
  }
  return found
}

/** The text in parts, those that were asked for marked. A piece of a plate or number that was found whole is marked too. */
function marked(text: string, hits: ReadonlySet<string>): Part[] {
  const numbers = [...hits].filter(word => /[0-9]/.test(word))
  return text.split(/([\p{L}\p{M}\p{N}’']+)/u).flatMap((piece, n) => {
    if (!piece) return []
    const [word = ''] = n % 2 ? wordsOf(piece) : []
    const hit = word !== '' && (hits.has(word) || (word.length > 1 && numbers.some(number => number.includes(word))))
    return [{ text: piece, hit }]
  })
}

/** No more of it than what stands around the first that was found. */
function around(parts: readonly Part[]): Part[] {
  const first = Math.max(
    0,
    parts.findIndex(part => part.hit),
  )
  let from = first
  for (let room = AROUND; from > 0 && room > 0; from--) room -= parts[from - 1]!.text.length
  let to = first
  for (let room = AROUND * 2; to < parts.length && room > 0; to++) room -= parts[to]!.text.length
  const merged: Part[] = []
  for (const part of parts.slice(from, to)) {
    const last = merged.at(-1)
    if (last?.hit === part.hit) last.text += part.text
    else merged.push({ ...part })
  }
  return [
    ...(from > 0 ? [{ text: '… ', hit: false }] : []),
    ...merged,
    ...(to < parts.length ? [{ text: ' …', hit: false }] : []),
  ]
}
