import { CHARACTERISTICS, type CharacteristicKind } from '../../contact/characteristics.ts'
import { ORIGINS, originOf } from '../../people/name-origin.ts'
import { FEWEST_SHOWN, suppress } from '../suppress.ts'
import { wilson } from './wilson.ts'

/** A share with its interval; all null where the group, the count or its rest is too small to show. */
export type Share = {
  n: number | null
  count: number | null
  share: number | null
  low: number | null
  high: number | null
}
export type Group<Id extends string> = {
  label: string
  apart: boolean
  n: number | null
  figures: Record<Id, Share>
  waitMedian: number | null
  waitN: number | null
}
export type Comparison<Id extends string> = { id: string; title: string; caveat: string | null; groups: Group<Id>[] }

/** What is compared: of which ones a measure speaks, and of which of those it holds. */
export type Measured<One, Id extends string> = {
  readonly id: Id
  readonly label: string
  readonly of: (one: One) => boolean
  readonly is: (one: One) => boolean
}
type Told = { told: Readonly<Partial<Record<CharacteristicKind, string>>>; familyName: string | null }
type Rules<One, Id extends string> = {
  measures: readonly Measured<One, Id>[]
  /** Seconds waited, or null where nobody waited or it is not known. */
  wait: (one: One) => number | null
  kinds: readonly CharacteristicKind[]
}

/** What is not an answer stands apart from the answers, each by itself. */
const APART = [
  ['prefer-not-to-say', 'Would rather not say'],
  ['not-asked', 'Not asked'],
  ['not-recorded', 'Not recorded'],
] as const

export const ORIGIN_CAVEAT =
  'From lists and spellings of family names: rough, of names and not of people, and wrong for many. It is worked out as it is counted, never shown of a person and never kept. It can only hint that a closer look is due.'

/** Every comparison: by each characteristic that was told, and by the origin of family names. */
export function comparisons<One extends Told, Id extends string>(
  all: readonly One[],
  rules: Rules<One, Id>,
): Comparison<Id>[] {
  const told = rules.kinds.map(kind =>
    compare(
      { id: kind, title: CHARACTERISTICS[kind].label, caveat: null },
      all,
      one => one.told[kind] ?? 'not-recorded',
      Object.entries(CHARACTERISTICS[kind].answers),
      rules,
    ),
  )
  const names = compare(
    { id: 'name-origin', title: 'Origin of the family name', caveat: ORIGIN_CAVEAT },
    all,
    one => (one.familyName ? originOf(one.familyName) : 'not-recorded'),
    ORIGINS.map(origin => [origin, origin === 'British' ? 'British, or on none of the lists' : origin] as const),
    rules,
  )
  return [...told, names]
}

function compare<One, Id extends string>(
  head: { id: string; title: string; caveat: string | null },
  all: readonly One[],
  groupOf: (one: One) => string,
  answers: readonly (readonly [string, string])[],
  rules: Rules<One, Id>,
): Comparison<Id> {
  const named = [
    ...answers.map(([code, label]) => ({ code, label, apart: false })),
    ...APART.map(([code, label]) => ({ code, label, apart: true })),
  ]
  const members = named.map(({ code }) => all.filter(one => groupOf(one) === code))
  // Every group adds up to all of them, so one hidden alone could be worked out.
  const ns = suppress(members.map(own => own.length))
  return {
    ...head,
    groups: named.map(({ label, apart }, place) =>
      groupFigures(label, apart, members[place]!, ns[place] ?? null, rules),
    ),
  }
}

function groupFigures<One, Id extends string>(
  label: string,
  apart: boolean,
  own: readonly One[],
  n: number | null,
  rules: Rules<One, Id>,
): Group<Id> {
  const figures = Object.fromEntries(
    rules.measures.map(({ id, of, is }) => [
      id,
      n === null ? NO_SHARE : shareOf(own.filter(is).length, own.filter(of).length),
    ]),
  ) as Record<Id, Share>
  const waits = own.flatMap(one => rules.wait(one) ?? []).toSorted((a, b) => a - b)
  const few = n === null || waits.length < FEWEST_SHOWN
  return { label, apart, n, figures, waitMedian: few ? null : median(waits), waitN: few ? null : waits.length }
}

const NO_SHARE: Share = { n: null, count: null, share: null, low: null, high: null }

/** Few that are, or few that are not, point at persons as much as a small group does. */
function shareOf(count: number, n: number): Share {
  const small = (some: number) => some > 0 && some < FEWEST_SHOWN
  const interval = wilson(count, n)
  if (!interval || n < FEWEST_SHOWN || small(count) || small(n - count)) return NO_SHARE
  return { n, count, ...interval }
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** How many did not tell us, in words; `nobody` where there is no group to compare. */
export function notKnown(
  comparison: Comparison<string>,
  total: number,
  what = 'contacts',
): { nobody: boolean; words: string } {
  const [apart, told] = [
    comparison.groups.filter(group => group.apart),
    comparison.groups.filter(group => !group.apart),
  ]
  const known = apart.reduce((all, group) => all + (group.n ?? 0), 0)
  const share = total > 0 ? Math.round((known / total) * 100) : 0
  return {
    nobody: told.every(group => group.n === 0),
    words: apart.some(group => group.n === null)
      ? 'How many did not tell us is too small a number to show.'
      : `For ${known} of ${total} ${what} (${share}%) it is not known: they may differ from the rest.`,
  }
}
