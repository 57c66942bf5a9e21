/** A column of numbers that grows as rows are added. `at` is read in the innermost loops: take `values` out of the loop. */
export type Growing<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array> = {
  values: T
  set: (place: number, value: number) => void
}

const FIRST = 1024

export function growing<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  make: (length: number) => T,
): Growing<T> {
  const column: Growing<T> = {
    values: make(FIRST),
    set(place, value) {
      if (place >= column.values.length) {
        const larger = make(Math.max(place + 1, Math.ceil(column.values.length * 1.5)))
        larger.set(column.values)
        column.values = larger
      }
      column.values[place] = value
    },
  }
  return column
}

/** Texts by number, the first is 1: 0 stands for nothing. */
export type Numbered = { numberOf: (text: string) => number; find: (text: string) => number; texts: readonly string[] }

export function numbered(): Numbered {
  const texts: string[] = ['']
  const numbers = new Map<string, number>([['', 0]])
  return {
    texts,
    find: text => numbers.get(text) ?? 0,
    numberOf(text) {
      const found = numbers.get(text)
      if (found !== undefined) return found
      numbers.set(text, texts.length)
      return texts.push(text) - 1
    },
  }
}
