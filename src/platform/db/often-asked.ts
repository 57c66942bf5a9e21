/**
 * Which statements one connection is asked so often that their plan is worth keeping. Only what was seen a few times counts, since a plan costs
 * PostgreSQL memory for as long as the connection lives; and no more than so many, those that came to it first being those that are asked most.
 */
export type OftenAsked = (text: string) => boolean

const AFTER = 4
const MOST = 250
/** Of so many others it is remembered how often they were asked; then the counting begins anew. */
const WATCHED = 2_000
/** A list that is written out into the text is another statement each time, and long. */
const LONGEST = 6_000

export function oftenAsked({ after = AFTER, most = MOST, watched = WATCHED } = {}): OftenAsked {
  const kept = new Set<string>()
  const times = new Map<string, number>()
  return text => {
    if (kept.has(text)) return true
    if (kept.size >= most || text.length > LONGEST) return false
    const asked = (times.get(text) ?? 0) + 1
    if (asked >= after) {
      times.delete(text)
      kept.add(text)
      return true
    }
    if (times.size >= watched) times.clear()
    times.set(text, asked)
    return false
  }
}
