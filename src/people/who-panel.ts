import type { FoundReason } from '../platform/people-finder.ts'
import { londonDay } from '../platform/time.ts'
import { ageOf, bornWords } from './age.ts'
import { firstWords } from './candidate.ts'
import { type Known, nameOf } from './known.ts'
import { repeatOf, WINDOWS } from './repeat.ts'

/** Somebody in a few lines, readable at a glance. `first`: what must be seen; `sure` is false of what nobody has confirmed. */
export type Glance = {
  personId: string
  caseId: string
  name: string
  age: string | null
  born: string | null
  pronoun: string | null
  /** Whether anybody checked this record, or it is what a caller once said. */
  checked: boolean
  first: { words: string; sure: boolean }[]
  facts: string[]
  open: { href: string; words: string }[]
  /** How many more are open than are shown. */
  more: number
}

const SCOPES = { person: 'Called', phone: 'Their number', address: 'Their address', household: 'Their home' } as const
const SHORT = { day: '24 h', week: '7 d', month: '28 d', year: '12 m' } as const
const OPEN_SHOWN = 3
const CHILD_UNDER = 18
const UNSURE = 'UNCONFIRMED: '

export function glanceOf(known: Known, types: Readonly<Record<string, string>>, now: Temporal.Instant): Glance {
  const today = londonDay(now)
  return {
    personId: known.personId,
    caseId: known.caseId,
    name: nameOf(known.names),
    age: ageOf(known.birth, today),
    born: bornWords(known.birth, today),
    pronoun: known.pronoun,
    checked: known.confirmed,
    first: firstWords(known, today.toString(), now).map(words => ({ words, sure: !words.startsWith(UNSURE) })),
    facts: [...callsOf(known, today), ...homeOf(known, today), ...addressOf(known), ...rolesOf(known)],
    more: Math.max(0, known.open.length - OPEN_SHOWN),
    open: known.open.slice(0, OPEN_SHOWN).map(one => ({
      href: `/${one.kind}s/${one.id}`,
      words: [
        `Open ${one.kind} ${one.number}`,
        one.type === null ? null : (types[one.type] ?? one.type),
        one.grade,
        `as ${one.role}`,
      ]
        .filter(Boolean)
        .join(', '),
    })),
  }
}

/** Their own calls, and what their number, address or home adds to them. */
function callsOf({ counts }: Known, today: Temporal.PlainDate): string[] {
  const own = JSON.stringify(Object.values(counts.person))
  return (Object.keys(SCOPES) as (keyof typeof SCOPES)[]).flatMap(scope => {
    const { repeat } = repeatOf(counts[scope], today.toString())
    const more = scope === 'person' || JSON.stringify(Object.values(counts[scope])) !== own
    const each = WINDOWS.map(window => `${counts[scope][window]} in ${SHORT[window]}`)
    return repeat && more ? [`${SCOPES[scope]}: ${each.join(', ')}`] : []
  })
}

/** The children first, each with their age. */
function homeOf({ household }: Known, today: Temporal.PlainDate): string[] {
  if (household.length === 0) return []
  const mates = household.map(mate => {
    const age = ageOf(mate.birth, today)
    const child = mate.markers.includes('child') || (age !== null && Number(age.replace('about ', '')) < CHILD_UNDER)
    return { child, words: [mate.name ?? 'somebody', age, child ? 'child' : null].filter(Boolean).join(', ') }
  })
  const inOrder = mates.sort((one, other) => Number(other.child) - Number(one.child))
  return [`In the home: ${inOrder.map(mate => mate.words).join('; ')}`]
}

function addressOf({ addresses }: Known): string[] {
  const now = addresses.find(one => one.now)
  return now ? [`Lives at ${[now.line, now.place, now.postcode].filter(Boolean).join(', ')}`] : []
}

function rolesOf({ roles }: Known): string[] {
  const each = Object.entries(roles).map(([role, n]) => `${n} as ${role}`)
  return each.length > 0 ? [`Earlier: ${each.join(', ')}`] : []
}

const HOME = new Set(['number', 'street', 'locality', 'place', 'postcode', 'region', 'uprn', 'moved'])

/**
 * The reasons as a handler reads them. What an altogether different address takes and 'they may have moved' gives back is one thing to a person, and
 * its weight the sum; what weighs nothing is left out.
 */
export function whyOf(reasons: readonly FoundReason[]): { words: string; weight: string }[] {
  const moved = reasons.some(one => one.field === 'moved' && one.weight > 0)
  const home = moved ? reasons.filter(one => HOME.has(one.field)) : []
  const sum = home.reduce((total, one) => total + one.weight, 0)
  const rest = reasons.filter(one => !home.includes(one)).map(({ words, weight }) => ({ words, weight }))
  return [...rest, ...(moved ? [{ words: 'another address: they may have moved', weight: sum }] : [])]
    .map(one => ({ ...one, weight: Math.round(one.weight * 10) / 10 }))
    .filter(one => one.weight !== 0)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .map(({ words, weight }) => ({ words, weight: weight > 0 ? `+${weight}` : `−${-weight}` }))
}

const ASKED: Readonly<Record<string, string>> = {
  given: 'name',
  family: 'name',
  phone: 'number',
  birth: 'date of birth',
  place: 'town',
}

/** What was looked for, each once, in words. */
export function askedWords(fields: readonly string[]): string[] {
  return [...new Set(fields.map(field => ASKED[field] ?? field))]
}

/** Empty boxes that a person on file could fill. Never a number: one that is on file may be in somebody else's hands. */
export function offerOf(known: Known, today: Temporal.PlainDate): Record<string, string> {
  const home = known.addresses.find(one => one.now)
  const offered = {
    callerName: known.names.length > 0 ? nameOf(known.names) : null,
    callerBirth: bornWords(known.birth, today),
    callerAddress: home ? [home.line, home.place, home.postcode].filter(Boolean).join(', ') : null,
  }
  return Object.fromEntries(Object.entries(offered).filter(([, value]) => value)) as Record<string, string>
}
