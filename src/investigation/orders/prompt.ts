import type { OrderKind } from '../../people/orders/order-kinds.ts'
import type { Sensitivity } from '../../platform/force/vocabulary.ts'
import { groupsOf, type OffenceGroup } from '../planning/offence-groups.ts'

export const RELATIONSHIPS = [
  { code: 'partner', text: 'Partner or former partner' },
  { code: 'family', text: 'Family' },
  { code: 'known', text: 'They know each other otherwise' },
  { code: 'stranger', text: 'Strangers' },
  { code: 'not-known', text: 'Not known yet' },
] as const
export type Relationship = (typeof RELATIONSHIPS)[number]['code']

export type PromptCase = { offence: string; sensitive: readonly Sensitivity[]; charged: boolean }

/** The offences and first reports on which the question is asked (issue 4, item 6): domestic, stalking, sexual, coercive. */
const ASKED_OF = ['domestic', 'stalking', 'sexual'] as const satisfies readonly OffenceGroup[]

/** When a kind of order is asked about: on which cases, between whom, and whether only once somebody is charged. Our proposal, changed here by a force. */
type PromptRow = {
  kind: OrderKind
  on: readonly (typeof ASKED_OF)[number][]
  between: readonly Relationship[]
  onlyOnceCharged: boolean
  hint: string
}

const CLOSE: readonly Relationship[] = ['partner', 'family']
const ANY: readonly Relationship[] = ['partner', 'family', 'known', 'stranger']

export const PROMPT_ROWS: readonly PromptRow[] = [
  {
    kind: 'dvpn',
    on: ['domestic', 'stalking', 'sexual'],
    between: CLOSE,
    onlyOnceCharged: false,
    hint: 'By the police at once; the victim need not agree',
  },
  {
    kind: 'dvpo',
    on: ['domestic', 'stalking', 'sexual'],
    between: CLOSE,
    onlyOnceCharged: false,
    hint: 'By a magistrates’ court, after a notice; the victim need not agree',
  },
  {
    kind: 'dapo',
    on: ['domestic', 'stalking', 'sexual'],
    between: CLOSE,
    onlyOnceCharged: false,
    hint: 'Only where this force has it (pilot areas; not verified after March 2026)',
  },
  {
    kind: 'non-molestation',
    on: ['domestic', 'stalking', 'sexual'],
    between: CLOSE,
    onlyOnceCharged: false,
    hint: 'By the family court; the victim applies, with help',
  },
  {
    kind: 'spo',
    on: ['stalking'],
    between: ANY,
    onlyOnceCharged: false,
    hint: 'By a magistrates’ court; the police apply, before or beside a charge',
  },
  {
    kind: 'restraining',
    on: ['domestic', 'stalking', 'sexual'],
    between: ANY,
    onlyOnceCharged: true,
    hint: 'By the trial court, on conviction or acquittal: the prosecutor needs the victim’s views and the terms',
  },
  {
    kind: 'shpo',
    on: ['sexual'],
    between: ANY,
    onlyOnceCharged: true,
    hint: 'By the trial court, on conviction of a listed offence',
  },
]

/** Whether this case is one on which somebody must decide. */
export function isAsked({ offence, sensitive }: Pick<PromptCase, 'offence' | 'sensitive'>): boolean {
  return groupsFor(offence, sensitive).length > 0
}

/**
 * The kinds to decide on, for one case. While nobody knows who they are to each other, every kind that any relationship would bring is asked: not knowing never
 * makes the list shorter.
 */
export function promptedKinds(of: PromptCase, relationship: Relationship): PromptRow[] {
  const groups = groupsFor(of.offence, of.sensitive, relationship)
  return PROMPT_ROWS.filter(
    row =>
      row.on.some(group => groups.includes(group)) &&
      (relationship === 'not-known' || row.between.includes(relationship)) &&
      (of.charged || !row.onlyOnceCharged),
  )
}

/** Between partners or within a family it is domestic, whatever the offence is called. */
function groupsFor(offence: string, sensitive: readonly Sensitivity[], relationship?: Relationship) {
  const close = relationship !== undefined && CLOSE.includes(relationship)
  const groups = [...groupsOf(offence, sensitive), ...(close ? (['domestic'] as const) : [])]
  return ASKED_OF.filter(group => groups.includes(group))
}
