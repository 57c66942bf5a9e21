/**
 * How much two texts speak of the same thing. Words that few of the open contacts use count for more than words that
 * most do (inverse document frequency over the open set), and words for the same thing count as one.
 */

/** Words that callers use for one thing; the first is the one that is shown. */
const SAME_THING: readonly (readonly string[])[] = [
  ['lorry', 'truck', 'hgv', 'artic', 'wagon', 'lorries', 'trucks', 'wagons', 'juggernaut'],
  ['crash', 'collision', 'accident', 'rtc', 'smash', 'crashed', 'collided', 'smashed', 'pileup', 'crashes'],
  ['overturned', 'jackknifed', 'tipped', 'rolled', 'flipped'],
  ['fire', 'smoke', 'flames', 'burning', 'alight', 'blaze'],
  ['fight', 'fighting', 'brawl', 'scrap', 'punching'],
  ['gun', 'firearm', 'shotgun', 'shot', 'shots', 'gunshot', 'gunshots', 'shooting'],
  ['knife', 'machete', 'blade', 'stabbed', 'stabbing', 'knives'],
  ['explosion', 'bang', 'explosions', 'bangs', 'exploded'],
  ['car', 'cars', 'vehicle', 'vehicles'],
  ['motorway', 'carriageway', 'northbound', 'southbound', 'motorways'],
  ['lads', 'youths', 'teenagers', 'kids', 'boys'],
]
const SHOWN = new Map(SAME_THING.flatMap(words => words.map(word => [word, words[0]!] as const)))

const COMMON = new Set(
  `a about after again all also am an and any are around as at back be because been before being both but by came can caller called calls come could did do does doing down
  each for from get getting go going gone got had has have having he her here him his how i if in into is it its just know like lot lots me more my near need no not now of off on one only
  or other our out over people police please put really reports reported ring rang ringing said same saw say saying says see seems seen she side so some somebody someone something still
  than that the their them then there they thing things think this those through to told too two up us very junction road street lane want wants was we well went were what when where which while who will with would yes you your`.split(
    /\s+/,
  ),
)

/** What a text speaks of: each word once, in the spelling that is shown. */
export function termsOf(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\d]{3,}/gu) ?? []
  const terms = new Set<string>()
  for (const word of words) {
    if (COMMON.has(word)) continue
    const plain = SHOWN.get(word) ?? stem(word)
    terms.add(SHOWN.get(plain) ?? plain)
  }
  return terms
}

/** 'blocked' and 'blocking' as 'block': enough to meet, never shown where the word itself is known. */
function stem(word: string): string {
  if (/^\d/.test(word)) return word
  return word.length > 5 ? word.replace(/(?:ing|ed|es|s)$/, '') : word.replace(/([^s])s$/, '$1')
}

export type WeightOf = (term: string) => number

/** Rare in the open set weighs more; never nothing, so that in a burst what everybody says still counts. */
export function weightsOf(texts: readonly ReadonlySet<string>[]): WeightOf {
  const counts = new Map<string, number>()
  for (const terms of texts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return term => Math.log(1 + (texts.length + 1) / (1 + (counts.get(term) ?? 0)))
}

/** 0 to 1, and the words shared, the most telling first. */
export function likenessOf(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weightOf: WeightOf,
): { share: number; shared: string[] } {
  const shared = [...a].filter(term => b.has(term)).toSorted((x, y) => weightOf(y) - weightOf(x) || (x < y ? -1 : 1))
  if (shared.length === 0) return { share: 0, shared }
  const sum = (terms: Iterable<string>) => [...terms].reduce((total, term) => total + weightOf(term) ** 2, 0)
  return { share: sum(shared) / Math.sqrt(sum(a) * sum(b)), shared }
}
