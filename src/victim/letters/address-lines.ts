const MOST_LINES = 6
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i

/** An address as it is written on an envelope, a line for each part; undefined where it is none that a postman could use. */
export function addressLines(reach: string): string[] | undefined {
  const parts = reach
    .split(/[\n,]+/)
    .map(part => part.trim())
    .filter(part => part !== '')
  if (parts.length < 2 || !parts.some(part => /\p{L}{2}/u.test(part))) return undefined
  const lines = parts.flatMap((part, n) => (n === parts.length - 1 ? ownPostcode(part) : [part]))
  return lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES - 2), lines.slice(MOST_LINES - 2, -1).join(', '), lines.at(-1)!]
}

/** A postcode stands on a line of its own. */
function ownPostcode(part: string): string[] {
  const found = POSTCODE.exec(part)
  if (!found) return [part]
  const before = part.replace(found[0], '').trim()
  return [...(before ? [before] : []), found[0].toUpperCase()]
}
