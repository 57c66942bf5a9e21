/** What is known of a case that must never stand on the outside of a message about it. */
export type Known = {
  names: readonly string[]
  numbers: readonly string[]
  places: readonly string[]
  offences: readonly string[]
}

/** Words that tell whoever holds the telephone what this is about, whoever it is about. */
const TELLING =
  /\b(police|officers?|constable|sergeant|detective|inspector|crimes?|victims?|witness(?:es)?|suspects?|arrest(?:ed|s)?|bail(?:ed)?|court|charged?|investigations?|investigator|assault(?:ed)?|abuse[dr]?|rape[dr]?|sexual|stalk(?:ed|er|ing)?|harass(?:ed|ment)?|burgl(?:ary|ar|ed)|theft|robbery|violence|domestic|statement|refuge|solicitor|prosecut(?:ed|ion|or))\b/i
/** Two figures or more in a row, however they are set apart: a number, a time, a reference, a postcode. */
const FIGURES = /\d[\s().-]*\d/
/** Parts of a name that are words of every day are looked for only in the whole name. */
const SHORTEST_PART = 3

const letters = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const holds = (text: string, part: string) => part !== '' && ` ${text} `.includes(` ${part} `)

export const wordsOf = (text: string): string[] => letters(text).split(' ')

/**
 * Each kind of thing that a text gives away, in words; empty where it gives away none. `ordinary` are words that stand in the text
 * whoever it goes to: 'will' in a line for Will gives nothing away.
 */
export function revealsOf(text: string, known: Known, ordinary: ReadonlySet<string> = new Set()): string[] {
  const plain = letters(text)
  const figures = text.replace(/\D/g, '')
  const names = known.names.flatMap(name => [
    letters(name),
    ...wordsOf(name).filter(part => part.length >= SHORTEST_PART),
  ])
  return [
    ...(names.some(name => !ordinary.has(name) && holds(plain, name)) ? ['a name'] : []),
    ...(FIGURES.test(text) || known.numbers.some(one => isIn(figures, one)) ? ['a number'] : []),
    ...(known.places.some(place => holds(plain, letters(place))) ? ['a place'] : []),
    ...(TELLING.test(text) || known.offences.some(one => holds(plain, letters(one))) ? ['what it is about'] : []),
  ]
}

const isIn = (figures: string, number: string) => {
  const own = number.replace(/\D/g, '')
  return own.length > 0 && figures.includes(own)
}
