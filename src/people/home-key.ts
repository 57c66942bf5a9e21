import { splitAddress } from './matching/tidy.ts'

/** What a caller or a record says of a home. */
export type Home = { uprn?: string | null; line?: string | null; place?: string | null; postcode?: string | null }

/**
 * One spelling of one home, for finding everybody who lives there: the property reference, or the door with its postcode or place. Null where that
 * could be many homes: a street without a number, a postcode alone.
 */
export function homeKey({ uprn, line, place, postcode }: Home): string | null {
  const reference = (uprn ?? '').replace(/\D/g, '').replace(/^0+/, '')
  if (reference !== '') return `uprn ${reference}`
  const { number, street } = splitAddress(line ?? '')
  if (number === '') return null
  const flat = /^\s*(?:flat|apartment|apt|unit|room)\s+([\w-]+)/i.exec(line ?? '')?.[1]?.toLowerCase()
  const code = (postcode ?? '').toLowerCase().replace(/[^a-z0-9]/g, '')
  const where =
    code ||
    (place ?? '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return where === '' ? null : [flat && `flat ${flat}`, number, street, where].filter(Boolean).join(' ')
}
