import { z } from 'zod'
import { optionalText } from '../platform/http/fields.ts'
import { moment } from './moment.ts'

/** Where a candidate comes from, in words for the call bar. Every candidate is kept; a person accepts one. */
export const LOCATION_SOURCES = [
  { id: 'caller', label: 'The caller says' },
  { id: 'eisec', label: 'Line’s address (EISEC)' },
  { id: 'aml-gnss', label: 'Phone, by satellite (AML)' },
  { id: 'aml-wifi', label: 'Phone, by Wi-Fi (AML)' },
  { id: 'cell', label: 'Mast area' },
  { id: 'three-words', label: 'Three words: read them back' },
  { id: 'gazetteer', label: 'Address list' },
  { id: 'officer', label: 'An officer says' },
] as const
export type LocationSource = (typeof LOCATION_SOURCES)[number]['id']
const SOURCE_IDS = LOCATION_SOURCES.map(source => source.id) as [LocationSource, ...LocationSource[]]

/**
 * One place a caller may be. What the switch sends beside it (the identity of the handset or of the SIM card) is not
 * among its fields, so it is dropped before anything is stored.
 */
export const LocationBody = z
  .object({
    source: z.enum(SOURCE_IDS, { error: 'Say where this place comes from' }),
    lat: z.number().min(-90).max(90).optional(),
    lon: z.number().min(-180).max(180).optional(),
    radiusM: z.number().nonnegative().max(1_000_000).optional(),
    confidence: z.number().min(0).max(100).optional(),
    fixAt: moment.optional(),
    uprn: optionalText(12),
    words: optionalText(500),
  })
  .superRefine((given, context) => {
    if ((given.lat === undefined) !== (given.lon === undefined))
      context.addIssue({ code: 'custom', path: ['lon'], message: 'Give both latitude and longitude' })
    if (given.lat === undefined && !given.words && !given.uprn)
      context.addIssue({ code: 'custom', path: ['lat'], message: 'Give a point, an address or a UPRN' })
  })
export type LocationGiven = z.output<typeof LocationBody>

/** The smallest circle first; what is only words after what has a point; the newest among equals. */
export function byPrecision(
  a: { radiusM: number | null; lon: number | null; receivedAt: Temporal.Instant },
  b: { radiusM: number | null; lon: number | null; receivedAt: Temporal.Instant },
): number {
  const size = (one: typeof a) => (one.lon === null ? Number.MAX_VALUE : (one.radiusM ?? 1e9))
  return size(a) - size(b) || Temporal.Instant.compare(b.receivedAt, a.receivedAt)
}
