import { homeKey } from '../home-key.ts'

const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b/i

/** Every spelling by which a place that somebody wrote may be one that is known: with its postcode, and with the town it names or is in. Empty where it could be many. */
export function homesOf(written: string, town: string | null = null): string[] {
  const [postcode = null] = POSTCODE.exec(written) ?? []
  const parts = written
    .replace(POSTCODE, ' ')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean)
  if (parts.length === 0) return []
  // A flat is written before its door: they are one line.
  const lines = /^(?:flat|apartment|apt|unit|room)\b/i.test(parts[0]!) && !/\d.*\d/.test(parts[0]!) ? 2 : 1
  const line = parts.slice(0, lines).join(', ')
  const places = [...parts.slice(lines), ...(town ? [town] : [])]
  // As somebody wrote it down: the whole of it as the line, or its first part.
  const keys = [line, parts.join(' ')].flatMap(one => [
    homeKey({ line: one, postcode }),
    ...places.map(place => homeKey({ line: one, place })),
  ])
  return [...new Set(keys.filter(key => key !== null))]
}
