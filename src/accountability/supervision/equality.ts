import { CHARACTERISTIC_KINDS, CHARACTERISTICS, type CharacteristicKind } from '../../contact/characteristics.ts'
import { isFaster } from '../../contact/grade-order.ts'
import { ORIGINS, originOf } from '../../people/name-origin.ts'
import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { FEWEST_SHOWN, suppress } from '../suppress.ts'
import { wilson } from './wilson.ts'

/** One contact as equality counts it. `familyName` is read to count and thrown away: no origin is ever kept of a person. */
export type Served = {
  contactId: string
  told: Readonly<Partial<Record<CharacteristicKind, string>>>
  familyName: string | null
  grade: GradeCode | null
  floor: GradeCode | null
  waitSeconds: number | null
  sent: boolean
  /** Null where no attendance was promised or nobody can tell yet. */
  inTime: boolean | null
}

/** A share with its interval; all null where the group, the count or its rest is too small to show. */
export type Share = {
  n: number | null
  count: number | null
  share: number | null
  low: number | null
  high: number | null
}
export type Group = {
  label: string
  apart: boolean
  n: number | null
  figures: Record<MeasureId, Share>
  waitMedian: number | null
  waitN: number | null
}
export type Comparison = { id: string; title: string; caveat: string | null; groups: Group[] }

export const MEASURES = [
  {
    id: 'fast',
    label: 'Graded immediate or priority',
    of: (one: Served) => one.grade !== null,
    is: (one: Served) => one.grade === 'immediate' || one.grade === 'priority',
  },
  {
    id: 'above',
    label: 'Graded above what was known',
    of: bothKnown,
    is: (one: Served) => bothKnown(one) && isFaster(one.grade!, one.floor!),
  },
  {
    id: 'below',
    label: 'Graded below what was known',
    of: bothKnown,
    is: (one: Served) => bothKnown(one) && isFaster(one.floor!, one.grade!),
  },
  {
    id: 'sent',
    label: 'Somebody was to be sent',
    of: (one: Served) => one.grade !== null,
    is: (one: Served) => one.sent,
  },
  {
    id: 'in-time',
    label: 'Attended in time',
    of: (one: Served) => one.inTime !== null,
    is: (one: Served) => one.inTime === true,
  },
] as const
export type MeasureId = (typeof MEASURES)[number]['id']

function bothKnown(one: Served): boolean {
  return one.grade !== null && one.floor !== null
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
export function compareAll(served: readonly Served[]): Comparison[] {
  const told = CHARACTERISTIC_KINDS.map(kind =>
    compare(
      { id: kind, title: CHARACTERISTICS[kind].label, caveat: null },
      served,
      one => one.told[kind] ?? 'not-recorded',
      Object.entries(CHARACTERISTICS[kind].answers),
    ),
  )
  const names = compare(
    { id: 'name-origin', title: 'Origin of the family name', caveat: ORIGIN_CAVEAT },
    served,
    one => (one.familyName ? originOf(one.familyName) : 'not-recorded'),
    ORIGINS.map(origin => [origin, origin === 'British' ? 'British, or on none of the lists' : origin] as const),
  )
  return [...told, names]
}

function compare(
  head: { id: string; title: string; caveat: string | null },
  served: readonly Served[],
  groupOf: (one: Served) => string,
  answers: readonly (readonly [string, string])[],
): Comparison {
  const named = [
    ...answers.map(([code, label]) => ({ code, label, apart: false })),
    ...APART.map(([code, label]) => ({ code, label, apart: true })),
  ]
  const members = named.map(({ code }) => served.filter(one => groupOf(one) === code))
  // Every group adds up to all contacts, so one hidden alone could be worked out.
  const ns = suppress(members.map(own => own.length))
  return {
    ...head,
    groups: named.map(({ label, apart }, place) => groupFigures(label, apart, members[place]!, ns[place] ?? null)),
  }
}

function groupFigures(label: string, apart: boolean, own: readonly Served[], n: number | null): Group {
  const figures = Object.fromEntries(
    MEASURES.map(({ id, of, is }) => [
      id,
      n === null ? NO_SHARE : shareOf(own.filter(is).length, own.filter(of).length),
    ]),
  ) as Record<MeasureId, Share>
  const waits = own.flatMap(one => (one.waitSeconds === null ? [] : [one.waitSeconds])).toSorted((a, b) => a - b)
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

/** What may not be read out of any of the figures. */
export const NO_PROOF = [
  'People ring about different things, so a difference is no proof of unfair treatment, and no difference is no proof of fair treatment.',
  'Where two intervals overlap, the difference may be chance alone.',
] as const

/** How many did not tell us, in words; `nobody` where there is no group to compare. */
export function notKnown(comparison: Comparison, total: number): { nobody: boolean; words: string } {
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
      : `For ${known} of ${total} contacts (${share}%) it is not known: they may differ from the rest.`,
  }
}
