import { markerKind } from './marker-kinds.ts'
import type { OrderShown } from './orders/order-words.ts'
import type { Counts } from './repeat.ts'

/** What is known of a person, as far as the reader may see. Times are as JSON has them. */
export type Known = {
  personId: string
  caseId: string
  birth: string | null
  sex: string | null
  pronoun: string | null
  confirmed: boolean
  /** How many records were joined to make this one. */
  records: number
  names: NameOnFile[]
  phones: { number: string; lastSeen: string }[]
  addresses: { line: string | null; place: string | null; postcode: string | null; uprn: string | null; now: boolean }[]
  markers: KnownMarker[]
  /** Orders that protect somebody: against them, for them, about where they live, or against somebody they live with. */
  orders: OrderShown[]
  household: { personId: string; caseId: string; name: string | null; birth: string | null; markers: string[] }[]
  counts: Record<'person' | 'phone' | 'address' | 'household', Counts>
  roles: Partial<Record<string, number>>
  domestic: number
  vulnerableBefore: boolean
  open: KnownEvent[]
  latest: Omit<KnownEvent, 'kind' | 'id'>[]
}
export type NameOnFile = { given: string | null; family: string | null; kind: string }
export type KnownMarker = {
  markerId: string
  kind: string
  words: string
  confirmed: boolean
  source: string
  reviewOn: string
  inForceUntil: string | null
}
export type KnownEvent = {
  kind: 'contact' | 'incident'
  id: string
  caseId: string
  number: number
  type: string | null
  grade: string | null
  at: string
  role: string
}

/** The name to call somebody by: their own of now, never one left behind. */
export function nameOf(names: readonly NameOnFile[]): string {
  const usable = names.filter(name => name.kind !== 'former')
  const name = usable.find(one => one.kind === 'current') ?? usable[0]
  return [name?.given, name?.family].filter(Boolean).join(' ') || 'Name not known'
}

/** Whether what is known asks for care: a reason to go faster, never one to go slower. */
export function isVulnerable(known: Pick<Known, 'markers' | 'vulnerableBefore'>): boolean {
  return known.vulnerableBefore || known.markers.some(marker => markerKind(marker.kind).vulnerable === true)
}
