/**
 * Review groups and their periods, in `[from, to)` London days. The four groups are those that the police's own guidance on managing information is
 * known by; no period here was read at its source (victims.md 8, marked K), so every row is our proposal, which a force changes in its file, and is
 * never quoted as law. `4-grave` is the fourth group where the offence was of the first or second and nobody was found.
 */
export const GROUP_IDS = ['1', '2', '3', '4', '4-grave'] as const
export type GroupId = (typeof GROUP_IDS)[number]

export type ReviewGroup = {
  readonly id: GroupId
  readonly group: 1 | 2 | 3 | 4
  readonly label: string
  readonly from: string
  readonly to: string | null
  /** Whole calendar years from the end of the case, in which nothing is reviewed. */
  readonly clearYears: number
  /** After that it is looked at again at least so often, for as long as it is kept. */
  readonly everyYears: number
  /** Kept, while the reviews find a need, until the person it is about would be so old. */
  readonly untilAge: number | null
  readonly source: string
  readonly confidence: 'proposal'
}

const OURS = {
  source: 'Our proposal: the national periods were not read at their source',
  confidence: 'proposal',
} as const
const SINCE = { from: '2019-01-01', to: null } as const

export const REVIEW_GROUPS: readonly ReviewGroup[] = [
  { id: '1', group: 1, label: 'Public protection', clearYears: 10, everyYears: 10, untilAge: 100, ...SINCE, ...OURS },
  {
    id: '2',
    group: 2,
    label: 'Other serious, sexual or violent',
    clearYears: 10,
    everyYears: 10,
    untilAge: null,
    ...SINCE,
    ...OURS,
  },
  { id: '3', group: 3, label: 'Other offences', clearYears: 6, everyYears: 5, untilAge: null, ...SINCE, ...OURS },
  {
    id: '4',
    group: 4,
    label: 'Nobody found, no crime, or other',
    clearYears: 6,
    everyYears: 5,
    untilAge: null,
    ...SINCE,
    ...OURS,
  },
  {
    id: '4-grave',
    group: 4,
    label: 'Grave, and nobody found',
    clearYears: 20,
    everyYears: 10,
    untilAge: null,
    ...SINCE,
    ...OURS,
  },
]

/** A force's own periods, from its file; what it says nothing of stays our proposal. */
export type OwnPeriods = readonly { id: GroupId; clearYears: number; everyYears: number }[]

export function reviewGroup(id: GroupId, day: Temporal.PlainDate, own: OwnPeriods = []): ReviewGroup {
  const on = day.toString()
  const row = REVIEW_GROUPS.find(one => one.id === id && one.from <= on && (one.to === null || on < one.to))
  const found = row ?? REVIEW_GROUPS.findLast(one => one.id === id)!
  const force = own.find(one => one.id === id)
  return force
    ? { ...found, clearYears: force.clearYears, everyYears: force.everyYears, source: 'The force’s own file' }
    : found
}

/** The more that something is kept for, the lower: 1 before 2 before 4-grave before 3 before 4. */
const WEIGHT: Record<GroupId, number> = { '1': 0, '2': 1, '4-grave': 2, '3': 3, '4': 4 }

export function weightier(a: GroupId, b: GroupId): GroupId {
  return WEIGHT[a] <= WEIGHT[b] ? a : b
}

export function raises(other: GroupId, own: GroupId): boolean {
  return WEIGHT[other] < WEIGHT[own]
}
