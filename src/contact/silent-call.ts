import type { Sensitivity } from '../platform/force/vocabulary.ts'
import { type From, OURS, type PathwayId } from './pathway.ts'
import type { Risk } from './thrive.ts'

/** Which history makes a silent or dropped 999 call immediate, in `[from, to)` London days. */
export type SilentCallRule = From & {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly months: number
  readonly sensitive: readonly Sensitivity[]
  readonly pathways: readonly PathwayId[]
  readonly risks: readonly Risk[]
  /** Markers on file of anybody whose number it is, confirmed or not; and an order that stands for or against one of them. */
  readonly markers: readonly string[]
  readonly orders: boolean
}

export const SILENT_CALL_RULES: readonly SilentCallRule[] = [
  {
    id: 'silent-2026',
    from: '2019-01-01',
    to: null,
    months: 12,
    sensitive: ['domestic', 'stalking', 'sexual'],
    pathways: ['domestic', 'honour', 'stalking', 'sexual', 'exploitation'],
    risks: ['high'],
    markers: ['domestic-victim', 'domestic-suspect', 'order', 'self-harm', 'vulnerable-adult'],
    orders: true,
    ...OURS,
    source: 'Within 60 s: inspection.md requirement 9. Which history counts is our proposal',
  },
]

export function silentCallRuleOn(day: Temporal.PlainDate): SilentCallRule {
  const on = day.toString()
  return (
    SILENT_CALL_RULES.find(rule => rule.from <= on && (rule.to === null || on < rule.to)) ?? SILENT_CALL_RULES.at(-1)!
  )
}

/** How the silence was learnt: the line went dead before anybody assessed it, or a handler says that nobody speaks. */
export type Silence = 'gave-up' | 'dropped' | 'silent'

/** What one earlier contact of this number, or of somebody tied to it, held; or what is on file of those people. */
export type History = {
  sensitive: Sensitivity | null
  pathways: readonly string[]
  risks: readonly Risk[]
  held: boolean
  markers: readonly string[]
  order: boolean
}

const HOW: Readonly<Record<Silence, string>> = {
  'gave-up': 'gave up before anybody answered',
  dropped: 'dropped before anybody had assessed it',
  silent: 'is silent',
}

export const FLAG_WORDS = {
  happened: 'a number with a history of abuse or high risk',
  onFile: 'a number of somebody with a marker or an order on file',
} as const

/** What flags this number, in words; undefined where nothing does. What happened comes before what is on file. */
export function flaggedBy(rule: SilentCallRule, history: readonly History[]): string | undefined {
  const happened = history.some(
    one =>
      one.held ||
      (one.sensitive !== null && rule.sensitive.includes(one.sensitive)) ||
      one.pathways.some(id => (rule.pathways as readonly string[]).includes(id)) ||
      one.risks.some(risk => rule.risks.includes(risk)),
  )
  if (happened) return FLAG_WORDS.happened
  const onFile = history.some(
    one => (rule.orders && one.order) || one.markers.some(marker => rule.markers.includes(marker)),
  )
  return onFile ? FLAG_WORDS.onFile : undefined
}

/** Why this call is immediate by rule, in words; undefined where its number has no such history. */
export function heldBecause(rule: SilentCallRule, silence: Silence, history: readonly History[]): string | undefined {
  const flagged = flaggedBy(rule, history)
  return flagged && `a 999 call that ${HOW[silence]}, from ${flagged}`
}

/**
 * What lets a supervisor take such a call down from immediate. Being rung back and told that all is well is not among
 * them: the abuser may answer, or stand beside her.
 */
export const RELEASES = [
  { id: 'heard-alone', label: 'The caller was heard alone', ...OURS },
  { id: 'seen', label: 'The caller was seen', ...OURS },
] as const
export const RELEASE_IDS = RELEASES.map(one => one.id) as [
  (typeof RELEASES)[number]['id'],
  ...(typeof RELEASES)[number]['id'][],
]
export type Release = (typeof RELEASES)[number]['id']

/** What a box of the page says, where it is one of them. */
export function releaseOf(typed: string | undefined): Release | undefined {
  return RELEASE_IDS.find(id => id === typed)
}
