import { chance, type Next } from '../../platform/random.ts'
import type { RehearsalContact } from './contact.ts'
import { parameter } from './parameters.ts'

/** What the network and the operator pass on with an emergency call. */
export type LineData = {
  /** The operator heard nothing and asked for 55: pressed, not pressed; null where somebody spoke. */
  readonly pressed55: boolean | null
  /** The address of a fixed line, or about where a mast is. */
  readonly eisec: { readonly source: 'eisec' | 'cell'; readonly [field: string]: unknown } | null
  /** A handset's own message, as it comes. The card's and the handset's identity are in it, and are dropped on arrival. */
  readonly aml: string | null
}

const NOTHING: LineData = { pressed55: null, eisec: null, aml: null }
/** Degrees of latitude in a metre. */
const METRE = 1 / 111_195

export function planLineData(contact: RehearsalContact, next: Next): LineData {
  if (contact.way !== '999') return NOTHING
  const pressed55 = contact.story === 'silent-call' ? chance(next, parameter('silent-pressed-55')) : null
  if (!contact.number) return { ...NOTHING, pressed55 }
  const [lon, lat] = contact.place.point
  if (contact.number.startsWith('01')) {
    const { line, settlement } = contact.caller.household.address
    return { pressed55, eisec: { source: 'eisec', words: `${line}, ${settlement}` }, aml: null }
  }
  const mast = { source: 'cell' as const, lat: round(lat + 400 * METRE), lon: round(lon - 600 * METRE), radiusM: 1800 }
  return { pressed55, eisec: mast, aml: chance(next, parameter('aml-sent')) ? amlOf(contact, lat, lon, next) : null }
}

function amlOf({ at }: RehearsalContact, lat: number, lon: number, next: Next): string {
  const satellite = chance(next, 0.7)
  const radius = satellite ? 8 + next() * 25 : 20 + next() * 60
  const top = at.toString().replaceAll(/[-:TZ]|\..*$/g, '')
  const fields = {
    'A"ML': '1',
    lt: `+${round(lat)}`,
    lg: String(round(lon)),
    rd: radius.toFixed(1),
    top,
    lc: '90',
    pm: satellite ? 'G' : 'W',
  }
  return Object.entries(fields)
    .map(([key, value]) => `${key}=${value}`)
    .join(';')
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
