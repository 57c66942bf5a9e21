import { homeKey } from '../../people/home-key.ts'
import { tidyPhone } from '../../people/phone-number.ts'
import { readTyped } from '../../people/read-typed.ts'

/**
 * The spellings under which one number, mailbox or home is the same as another's: none where there is nothing to compare. `place` is the
 * settlement, where it is known apart from the address.
 */
export function reachKeys(channel: string, reach: string | null, place?: string | null): string[] {
  const text = reach?.trim()
  if (!text) return []
  if (channel === 'email') return [text.toLowerCase()]
  if (channel !== 'letter') return [tidyPhone(text)].filter(key => key !== null)
  const typed = readTyped(text)
  const line = typed.address ?? text
  const parts = text.split(',').map(one => one.trim())
  const uprn = /^\s*(?:uprn)?\s*(\d{6,12})\s*$/i.exec(text)?.[1]
  return [
    ...new Set(
      [
        homeKey({ uprn: uprn ?? null }),
        homeKey({ line, postcode: typed.postcode ?? null }),
        homeKey({ line: parts[0] ?? null, place: parts.length > 1 ? parts.at(-1)! : null }),
        homeKey({ line: parts[0] ?? null, place: place ?? null }),
      ].filter(key => key !== null),
    ),
  ]
}

/** A number, mailbox or address somebody wrote of another person, without saying which it is. */
export function channelOf(reach: string): 'email' | 'phone' | 'letter' {
  if (reach.includes('@')) return 'email'
  return /^\+?[\d\s().-]{7,}$/.test(reach.trim()) ? 'phone' : 'letter'
}
