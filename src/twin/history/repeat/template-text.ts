/** Text with places that are filled anew each time: before each place a piece, and one after the last. */
export type Text = { readonly pieces: readonly string[]; readonly places: readonly number[] }

// Of the private use area: no text of the product has them, and JSON leaves them as they are.
const [FROM, TO, RAW_FROM, RAW_TO] = ['\uE000', '\uE001', '\uE002', '\uE003']
const MARKS = new RegExp(`"${RAW_FROM}(\\d+)${RAW_TO}"|${FROM}(\\d+)${TO}`)

/** Stands in a string for what place `n` is filled with. */
export const inText = (n: number): string => `${FROM}${n}${TO}`
/** Stands for a whole value of JSON: a number, or null. */
export const asValue = (n: number): string => `${RAW_FROM}${n}${RAW_TO}`

/** JSON with its places. */
export function textOf(value: unknown): Text {
  const pieces: string[] = []
  const places: number[] = []
  // A split by two groups: a piece, then what the first or the second of them found.
  for (const [n, part] of JSON.stringify(value).split(MARKS).entries()) {
    if (n % 3 === 0) pieces.push(part)
    else if (part !== undefined) places.push(Number(part))
  }
  return { pieces, places }
}

export function fillText({ pieces, places }: Text, values: readonly string[]): string {
  let text = pieces[0]!
  for (let n = 0; n < places.length; n += 1) text += values[places[n]!]! + pieces[n + 1]!
  return text
}
