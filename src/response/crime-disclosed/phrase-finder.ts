import type { Phrase, Step } from './phrases.ts'

/**
 * Finds the phrases of many rows at once. Each is filed under the words that it may begin with, and only there is the rest of
 * it looked for, so that thousands of phrases cost a log little more than its own length.
 */
export type Words = readonly string[]
/** For each row (by its number) the places, in words, at which one of its phrases begins. */
export type FoundAt = ReadonlyMap<number, ReadonlySet<number>>

/**
 * A set of words: the plain ones of one word, those of several by the first of them, and, as one pattern or several, those
 * with a word in them that goes on or is a number.
 */
type WordSet = {
  plain: ReadonlySet<string>
  longer: ReadonlyMap<string, readonly (readonly RegExp[])[]>
  open: RegExp | null
  openLonger: readonly (readonly RegExp[])[]
}
type Walk = { row: number; steps: readonly (Step & { set: WordSet; id: number })[] }

const source = (word: string): string =>
  word
    .replaceAll(/[.+?()[\]{}|\\^$]/g, '\\$&')
    .replace('##', '\\d{2,}')
    .replace('#', '\\d+')
    .replace('@', '(?:[1-9]|1[0-7])')
    .replace(/\*$/, '.*')
const pattern = (word: string) => new RegExp(`^${source(word)}$`)
const isOpen = (word: string) => /[*#@]/.test(word)

function wordSet(ways: readonly string[]): WordSet {
  const all = [...new Set(ways)].map(way => way.split(' '))
  const single = all.filter(way => way.length === 1).map(([word]) => word!)
  const longer = new Map<string, (readonly RegExp[])[]>()
  for (const [first, ...rest] of all.filter(way => way.length > 1 && !isOpen(way[0]!)))
    longer.set(first!, [...(longer.get(first!) ?? []), rest.map(pattern)])
  const open = single.filter(isOpen)
  return {
    plain: new Set(single.filter(word => !isOpen(word))),
    longer,
    open: open.length > 0 ? new RegExp(`^(?:${open.map(source).join('|')})$`) : null,
    openLonger: all.filter(way => way.length > 1 && isOpen(way[0]!)).map(way => way.map(pattern)),
  }
}

const follow = (words: Words, from: number, rest: readonly RegExp[]) =>
  rest.every((next, at) => next.test(words[from + at] ?? ''))

/** Do words of the set stand at a place, and does what comes after them go on from where they end? */
function reads(set: WordSet, words: Words, start: number, goesOn: (end: number) => boolean): boolean {
  const word = words[start]!
  if ((set.plain.has(word) || set.open?.test(word)) && goesOn(start + 1)) return true
  const longer = set.longer.get(word)
  if (longer?.some(rest => follow(words, start + 1, rest) && goesOn(start + 1 + rest.length))) return true
  return set.openLonger.some(all => follow(words, start, all) && goesOn(start + all.length))
}

/** What a word may be filed under: itself, its beginning, or that it is a number. */
const filings = (word: string): string[] => [
  word,
  `${word.slice(0, 3)}…`,
  `${word[0]}…`,
  ...(/^\d/.test(word) ? ['#'] : []),
]
const filing = (word: string): string => {
  if (!isOpen(word)) return word
  if (/^[#@]/.test(word)) return '#'
  const sure = word.slice(0, word.search(/[*#@]/))
  return `${sure.length >= 3 ? sure.slice(0, 3) : sure[0]}…`
}

export function phraseFinder(rows: readonly (readonly Phrase[])[]): (words: Words) => FoundAt {
  const sets = new Map<string, { set: WordSet; id: number }>()
  /** By what a word may be filed under, the sets that may have it and the phrases that may begin with it. */
  const mayHave = new Map<string, number[]>()
  const mayBegin = new Map<string, Walk[]>()
  const add = <V>(map: Map<string, V[]>, key: string, value: V) => {
    const there = map.get(key)
    if (there) there.push(value)
    else map.set(key, [value])
  }
  const filedUnder = ({ ways }: Step) => new Set(ways.map(way => filing(way.split(' ')[0]!)))
  const setOf = (step: Step) => {
    const known = sets.get(step.key)
    if (known) return known
    const made = { set: wordSet(step.ways), id: sets.size }
    sets.set(step.key, made)
    for (const key of filedUnder(step)) add(mayHave, key, made.id)
    return made
  }
  rows.forEach((phrases, row) => {
    for (const phrase of phrases) {
      const walk = { row, steps: phrase.map(step => ({ ...step, ...setOf(step) })) }
      for (const key of filedUnder(phrase[0]!)) add(mayBegin, key, walk)
    }
  })
  const seenIn = new Uint32Array(sets.size)
  let clause = 0

  return words => {
    clause = (clause + 1) >>> 0
    const filed = words.map(filings)
    for (const keys of filed) for (const key of keys) for (const id of mayHave.get(key) ?? []) seenIn[id] = clause
    const found = new Map<number, Set<number>>()
    filed.forEach((keys, start) => {
      for (const key of keys)
        for (const { row, steps } of mayBegin.get(key) ?? [])
          if (
            steps.every(({ id, optional }) => optional || seenIn[id] === clause) &&
            !found.get(row)?.has(start) &&
            stands(words, steps, 0, start)
          )
            found.set(row, (found.get(row) ?? new Set()).add(start))
    })
    return found
  }
}

/** Do the steps from this one on stand at or after a place, each no further off than its gap? */
function stands(words: Words, steps: Walk['steps'], at: number, from: number): boolean {
  const step = steps[at]
  if (!step) return true
  for (let start = from; start <= from + step.gap && start < words.length; start++) {
    if (reads(step.set, words, start, end => stands(words, steps, at + 1, end))) return true
    if (words[start] === ',' && !step.overCommas) break
  }
  return step.optional && stands(words, steps, at + 1, from)
}
