import type { OffenceGroup } from './offence-groups.ts'
import type { Point } from './points.ts'

export const PLAN_SECTIONS = [
  { id: 'evidence', label: 'Evidence that does not keep' },
  { id: 'witness', label: 'Witnesses' },
  { id: 'suspect', label: 'Suspects' },
  { id: 'evidence-led', label: 'What there is without the victim' },
  { id: 'safety', label: 'Safety and orders' },
  { id: 'victim', label: 'The victim' },
  { id: 'record', label: 'Records, disclosure and others’ material' },
] as const
export type PlanSection = (typeof PLAN_SECTIONS)[number]['id']

/**
 * A line of enquiry as data. Words in braces are what the case is: {place}, {window}, {victim}, {suspect}, {caller}, {call}, {said}.
 * A line whose words the case cannot fill is not proposed at all. `each`: one for every person named. `when`: any of these
 * answers; `unless`: none of these. `keeps`: the kind of evidence, which says when it is gone. `hours`: done within.
 */
export type LineTemplate = {
  readonly id: string
  readonly groups: readonly (OffenceGroup | 'any')[]
  readonly section: PlanSection
  readonly objective: string
  readonly action: string
  readonly proves: readonly Point[]
  readonly hours: number
  readonly each?: 'suspect' | 'victim'
  /** Only for those of them who have not been seen, or not been heard: what is done is not proposed again. */
  readonly only?: 'unseen' | 'unheard'
  readonly when?: readonly string[]
  readonly unless?: readonly string[]
  readonly keeps?: string
  /** Advice cards of first contact that began this: it is then carried on, not asked again. */
  readonly begun?: readonly string[]
}

/** One edition of what a force proposes, in `[from, to)` London days; a choice keeps the edition it was made under. */
export type PlanPack = {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly source: string
  readonly lines: readonly LineTemplate[]
}
