import { CHARACTERISTIC_KINDS, type CharacteristicKind } from '../../contact/characteristics.ts'
import { isFaster } from '../../contact/grade-order.ts'
import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { type Comparison as AnyComparison, type Group as AnyGroup, comparisons } from './compare.ts'

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
  /** A visit was agreed for within a day; null where none was agreed. */
  visitSoon: boolean | null
  /** We came at the time that was agreed; null where none was, or nobody can tell yet. */
  visitKept: boolean | null
}

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
  {
    id: 'visit-soon',
    label: 'Visit agreed for within a day',
    of: (one: Served) => one.visitSoon !== null,
    is: (one: Served) => one.visitSoon === true,
  },
  {
    id: 'visit-kept',
    label: 'We came at the time agreed',
    of: (one: Served) => one.visitKept !== null,
    is: (one: Served) => one.visitKept === true,
  },
] as const
export type MeasureId = (typeof MEASURES)[number]['id']

function bothKnown(one: Served): boolean {
  return one.grade !== null && one.floor !== null
}

export type Group = AnyGroup<MeasureId>
export type Comparison = AnyComparison<MeasureId>

/** Every comparison: by each characteristic that was told, and by the origin of family names. */
export function compareAll(served: readonly Served[]): Comparison[] {
  return comparisons(served, { measures: MEASURES, wait: one => one.waitSeconds, kinds: CHARACTERISTIC_KINDS })
}

/** What may not be read out of any of the figures. */
export const NO_PROOF = [
  'People ring about different things, so a difference is no proof of unfair treatment, and no difference is no proof of fair treatment.',
  'Where two intervals overlap, the difference may be chance alone.',
] as const
