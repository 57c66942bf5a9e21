/** A UUID as four numbers of 32 bits: a million of them as text would be most of an index's memory. */
export type UuidWords = readonly [number, number, number, number]

const UUID = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})([0-9a-f]{8})$/i

/** Throws a RangeError for what is no UUID: that is a mistake in the caller. */
export function wordsOfUuid(uuid: string): UuidWords {
  const found = UUID.exec(uuid)
  if (!found) throw new RangeError('an index keeps people by their UUID')
  const [, one, two, three, four, five, six] = found
  return [one!, two! + three!, four! + five!, six!].map(word => Number.parseInt(word, 16)) as unknown as UuidWords
}

export function uuidOfWords(words: UuidWords): string {
  const hex = words.map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
