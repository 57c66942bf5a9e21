/** A word and in how many cases it is. Whole numbers and plates are not counted, being in few: `null`. */
export type Counted = { word: string; cases: number | null }
/** A word that was asked for, with the others that it may stand for. */
export type Asked = Counted & { others: readonly Counted[] }
/** All of one word asked for: any of its words will do. `cases` is at most how many have one. */
export type Choice = { words: readonly string[]; cases: number }

/**
 * One way to the cases. `newest`: look through so many of the newest, since what is sought is in so many of them that a page is soon full; 0: do not.
 * `lead`: up to three choices for the index of words, whose cases are then asked for `all`. Without any, there is no other way than the newest.
 * `spare`: it leads to so many that the newest of them tell nobody anything; not gone unless there is nothing else.
 * `likelier`: questions each narrower than the one before. A case that answers more of them is the likelier to be meant, and comes first.
 */
export type Way = {
  newest: number
  lead: readonly (readonly string[])[]
  all: string
  spare: boolean
  likelier: readonly string[]
}

/** A page's worth of cases is expected in so many of the newest, or they are not looked through. */
const SOON = 8_000
const NEWEST = 10_000
const WANTED = 40
/** Two words in so many cases each are not laid beside each other: of them the newest are looked through, and it is said. */
const EVERYWHERE = 400_000
/** So few are read one by one sooner than another word is laid beside them. */
const FEW_ENOUGH = 300
const MOST_LEADING = 3
/** The newest twenty of more than these are as good as any. */
const TELLING = 500
const OF_A_NUMBER = 10
/** Of what each word may stand for: the first few are the likeliest (`meant.ts`). */
const LIKELIEST = [7, 3, 1]

const casesOf = (one: Counted) => one.cases ?? OF_A_NUMBER
const anyOf = (words: readonly string[]) => words.map(word => `'${word}'`).join(' | ')
const rarestFirst = (choices: readonly Choice[]) => choices.toSorted((a, b) => a.cases - b.cases)
const allOf = (choices: readonly Choice[]) => choices.map(({ words }) => `(${anyOf(words)})`).join(' & ')

/** Every word as it was written. */
export const asWritten = (asked: readonly Asked[]): Choice[] =>
  asked.map(one => ({ words: casesOf(one) > 0 ? [one.word] : [], cases: casesOf(one) }))

/** Every word, or one that it may stand for. Words that no case has are left out. */
export const nearlySo = (asked: readonly Asked[]): Choice[] =>
  asked.map(one => {
    const known = [one, ...one.others].filter(other => casesOf(other) > 0)
    return { words: known.map(({ word }) => word), cases: known.reduce((sum, other) => sum + casesOf(other), 0) }
  })

/** The way to the cases in which every choice has one of its words; none where one has no words. `but` leaves out those that have all of these. */
export function wayToAll(choices: readonly Choice[], total: number, but?: readonly Choice[]): Way | undefined {
  if (choices.some(({ words }) => words.length === 0)) return undefined
  const left = but?.every(({ words }) => words.length > 0) ? but : undefined
  const sorted = rarestFirst(left && choices.length === 1 ? [without(choices[0]!, left[0]!)] : choices)
  const share =
    left && choices.length > 1 ? shareOfAll(sorted, total) - shareOfAll(left, total) : shareOfAll(sorted, total)
  const lead = leadOf(sorted, total)
  // Where nearly every case has the words as they were written, there is nothing to find that has them nearly so.
  if (left && lead.length === 0 && !isSoonFound(share)) return undefined
  return {
    ...wayOf(share, total, lead, `${allOf(sorted)}${left ? ` & !(${allOf(rarestFirst(left))})` : ''}`),
    likelier: likelierOf(sorted),
  }
}

/** None where no word may stand for another: then all are as likely. */
const likelierOf = (choices: readonly Choice[]): string[] =>
  LIKELIEST.filter(most => choices.some(({ words }) => words.length > most)).map(most =>
    allOf(choices.map(one => ({ ...one, words: one.words.slice(0, most) }))),
  )

/** One word alone is not looked for again with what it may stand for. */
const without = (choice: Choice, left: Choice): Choice => ({
  words: choice.words.filter(word => !left.words.includes(word)),
  cases: choice.cases - left.cases,
})
const shareOfAll = (choices: readonly Choice[], total: number) =>
  choices.reduce((product, one) => product * shareOf(one, total), 1)
const isSoonFound = (share: number) => share > 0 && WANTED / share < SOON

/**
 * The ways to the cases that have all words but one. They have both of the two rarest, or all others and one of these. Where each word may stand for others was
 * looked for already: here the rarest, which tells most, may, and the others are asked for as they were written, unless nobody wrote them so.
 */
export function waysToAllButOne(asked: readonly Asked[], total: number): Way[] {
  const nearly = nearlySo(asked)
  const [first] = rarestFirst(nearly)
  const plain = asWritten(asked).map((one, n) => (one.words.length ? one : nearly[n]!))
  const [second, ...others] = rarestFirst(plain.filter((_, n) => nearly[n] !== first))
  if (!first || !second || others.length === 0) return []
  const rest = wayToAll([second, ...others], total)
  // Of a word that nobody wrote there is nothing else to tell.
  if (first.words.length === 0) return rest ? [{ ...rest, spare: false }] : []
  return [wayToBoth(first, second, others, total), wayToAll([first, ...others], total), rest]
    .filter(way => way !== undefined)
    .toSorted((a, b) => Number(a.spare) - Number(b.spare))
}

/** To the cases with the two rarest and all of the others but one. */
function wayToBoth(first: Choice, second: Choice, others: readonly Choice[], total: number): Way | undefined {
  if (first.words.length === 0 || second.words.length === 0) return undefined
  const all = shareOfAll([first, second, ...others], total)
  const share = others.reduce((sum, one) => sum + all / shareOf(one, total), 0)
  const rest = others.length > 1 ? ` & ${allButOne(others)}` : ''
  return wayOf(share, total, leadOf([first, second], total), `${allOf([first, second])}${rest}`)
}

const wayOf = (share: number, total: number, lead: Way['lead'], all: string): Way => ({
  newest: isSoonFound(share) || lead.length === 0 ? NEWEST : 0,
  lead,
  all,
  spare: share * total > TELLING,
  likelier: [],
})
const shareOf = ({ cases }: Choice, total: number) => Math.min(1, Math.max(cases, 1) / Math.max(total, 1))
const isEverywhere = (one: Choice, other: Choice) => Math.min(one.cases, other.cases) > EVERYWHERE

/** The rarest lead; another joins where without it too many would be read one by one. */
function leadOf(sorted: readonly Choice[], total: number): Way['lead'] {
  const leading: Choice[] = []
  let expected = total
  for (const one of sorted.slice(0, MOST_LEADING)) {
    if (leading.length > 0 && expected <= FEW_ENOUGH) break
    leading.push(one)
    expected *= shareOf(one, total)
  }
  const [first, second = first] = leading
  return first && second && isEverywhere(first, second) ? [] : leading.map(({ words }) => words)
}

/** Any one may be wanting: the first has one of its words and of the others all but one, or the others have all. */
function allButOne(choices: readonly Choice[]): string {
  const [first, ...others] = choices
  if (!first || others.length === 0) return ''
  if (others.length === 1) return `(${anyOf([...first.words, ...others[0]!.words])})`
  return `((${anyOf(first.words)}) & ${allButOne(others)} | ${allOf(others)})`
}
