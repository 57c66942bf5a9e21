/** Which rows have a key. `build` lays out all that are there; `add` takes a later row without it. */
export type Postings = {
  build: (rows: number, keysOf: (row: number, emit: (key: number) => void) => void) => void
  add: (key: number, row: number) => void
  /** How many rows have the key; of those laid out, rows of a few other keys may be among them. */
  count: (key: number) => number
  /** Calls `visit` with each row, unless they are more than so many; answers how many they are. */
  read: (key: number, longest: number, visit: (row: number) => void) => number
  /** Calls `visit` with each row, or with the first so many of those laid out. */
  each: (key: number, visit: (row: number) => void, most?: number) => void
  added: () => number
  bytes: () => number
}

/** Buckets per entry: fewer save memory, and bring more strangers into each. */
const SPREAD = 0.5

/** Rows in one long array, bucket after bucket (compressed sparse rows), and beside it the few that came since. */
export function postings(): Postings {
  let starts = new Uint32Array(2)
  let rowsOf = new Uint32Array(0)
  let mask = 0
  let later = new Map<number, number[]>()
  let laterCount = 0
  const bucketOf = (key: number) => (key & mask) >>> 0

  return {
    build(rows, keysOf) {
      let entries = 0
      for (let row = 0; row < rows; row++) keysOf(row, () => void entries++)
      const buckets = 2 ** Math.ceil(Math.log2(Math.max(2, entries * SPREAD)))
      mask = buckets - 1
      starts = new Uint32Array(buckets + 1)
      for (let row = 0; row < rows; row++) keysOf(row, key => void starts[bucketOf(key) + 1]!++)
      for (let bucket = 0; bucket < buckets; bucket++) starts[bucket + 1]! += starts[bucket]!
      rowsOf = new Uint32Array(entries)
      // Each bucket is filled from its start, and its start has then become the next one's: shifted back below.
      for (let row = 0; row < rows; row++)
        keysOf(row, key => {
          const place = starts[bucketOf(key)]!++
          rowsOf[place] = row
        })
      starts.copyWithin(1, 0, buckets)
      starts[0] = 0
      later = new Map()
      laterCount = 0
    },
    add(key, row) {
      const list = later.get(key)
      if (list) list.push(row)
      else later.set(key, [row])
      laterCount++
    },
    count: key =>
      starts[bucketOf(key) + 1]! - starts[bucketOf(key)]! + (laterCount > 0 ? (later.get(key)?.length ?? 0) : 0),
    read(key, longest, visit) {
      const bucket = bucketOf(key)
      const [from, to] = [starts[bucket]!, starts[bucket + 1]!]
      const since = laterCount > 0 ? later.get(key) : undefined
      const count = to - from + (since === undefined ? 0 : since.length)
      if (count > longest) return count
      for (let at = from; at < to; at++) visit(rowsOf[at]!)
      since?.forEach(visit)
      return count
    },
    each(key, visit, most = Number.MAX_SAFE_INTEGER) {
      const bucket = bucketOf(key)
      const end = Math.min(starts[bucket + 1]!, starts[bucket]! + most)
      for (let at = starts[bucket]!; at < end; at++) visit(rowsOf[at]!)
      if (laterCount > 0) later.get(key)?.forEach(visit)
    },
    added: () => laterCount,
    bytes: () => starts.byteLength + rowsOf.byteLength + laterCount * 48,
  }
}
