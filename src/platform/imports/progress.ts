const EVERY_MS = 1_000

export type Progress = { add(bytes: number): void; rows(read: number): void; say(sentence: string): void }

/** Says how far an import has come, about once a second, as a line for a person at a terminal. */
export function progressOf(sizes: readonly number[], log: (line: string) => void): Progress {
  const all = sizes.reduce((sum, size) => sum + size, 0)
  let bytes = 0
  let said = performance.now()
  const say = (sentence: string) => {
    said = performance.now()
    log(sentence)
  }
  return {
    add: more => {
      bytes += more
    },
    rows: read => {
      if (performance.now() - said < EVERY_MS) return
      const share = all > 0 ? `, ${Math.min(100, Math.floor((100 * bytes) / all))}% of the bytes` : ''
      say(`${read.toLocaleString('en-GB')} rows read${share}`)
    },
    say,
  }
}
