import { falseJoins } from '../contact/event/attaching.ts'
import { ANSWER_DEFINITIONS, type AnswerDefinitionId } from '../contact/telephony/answer-time.ts'
import { share } from './measure-figures.ts'
import type { MeasureDefinition } from './measures.ts'
import type { Period } from './period.ts'
import { leftInAll, STAGES, type TelephonyCounts } from './telephony-counts.ts'

/** A figure for staff and programs beside the public's measures, under the same keys; it has no frozen baseline. */
export type FurtherMeasure = {
  id: string
  value: number | null
  n: number
  period: { from: string; to: string }
  baseline: null
  unit: MeasureDefinition['unit']
  cannotTell: number
  asOf: string
  definition: string
  source: string
}
type Figure = Pick<FurtherMeasure, 'id' | 'value' | 'n' | 'unit' | 'cannotTell' | 'definition' | 'source'>

const LEFT = 'Left ÷ offered by stage; lost: left and no re-contact by any channel in 60 minutes'

/** Every published meaning of 'answered' and 'lost' on one line, as numbers: what the telephony table says in words. */
export function telephonyMeasures(line: string, counts: TelephonyCounts, period: Period): FurtherMeasure[] {
  const figures = [...ANSWER_DEFINITIONS.flatMap(one => waits(line, counts, one)), ...left(line, counts)]
  return figures.map(figure => within(figure, period))
}

/** Contacts attached to another's event in the period, and how many of those were taken off again: joined by mistake. */
export function joinMeasure(joins: { joined: number; undone: number }, period: Period): FurtherMeasure {
  const part = falseJoins(joins)
  return within(
    {
      id: 'event-joins-undone',
      value: part === null ? null : share(joins.undone, joins.joined).value,
      n: joins.joined,
      unit: 'percent',
      cannotTell: 0,
      definition:
        'Contacts attached to another’s event in the period that somebody has taken off again, of all so attached. One that is wrong and unnoticed is not in it',
      source: 'Inspection finding 29: callers joined to the wrong event; the measure is our proposal',
    },
    period,
  )
}

function waits(line: string, counts: TelephonyCounts, one: (typeof ANSWER_DEFINITIONS)[number]): Figure[] {
  const wait = counts.waits[one.id as AnswerDefinitionId]
  const figure = (what: string, value: number | null, unit: Figure['unit'], words: string): Figure => ({
    id: `telephony-${line}-${one.id}-${what}`,
    value: wait.tellable === 0 ? null : value,
    n: wait.tellable,
    unit,
    cannotTell: wait.cannotTell,
    definition: `${one.meaning}: ${words}`,
    source: one.source,
  })
  return [
    figure('under-10', wait.underTen, 'count', 'calls answered in under 10 seconds'),
    figure('10-to-60', wait.tenToSixty, 'count', 'calls answered in 10 to under 60 seconds'),
    figure('60-and-over', wait.sixtyAndOver, 'count', 'calls answered in 60 seconds or more'),
    figure('mean', wait.meanSeconds, 'seconds', 'mean'),
    figure('median', wait.medianSeconds, 'seconds', 'half of callers wait no longer than'),
    figure('p90', wait.p90Seconds, 'seconds', 'nine in ten wait no longer than'),
  ]
}

function left(line: string, counts: TelephonyCounts): Figure[] {
  const figure = (what: string, value: number, definition: string): Figure => ({
    id: `telephony-${line}-${what}`,
    value,
    n: counts.offered,
    unit: 'count',
    cannotTell: counts.stillWaiting,
    definition,
    source: LEFT,
  })
  const all = leftInAll(counts)
  return [
    ...STAGES.flatMap(stage => [
      figure(`left-${stage}`, counts.left[stage].left, `Left before an answer, at the stage: ${stage}`),
      figure(`lost-${stage}`, counts.left[stage].lost, `Left at the stage ${stage}, and did not reach us again`),
    ]),
    figure('left', all.left, 'Left before an answer, at any stage'),
    figure('recontacted', all.recontacted, 'Left, and reached us again within the hour by any channel'),
    figure('lost', all.lost, 'Left, and did not reach us again within the hour'),
    figure('to-ring', counts.toRing, 'Agreed to be rung and kept their place: neither answered nor lost'),
  ]
}

function within(figure: Figure, { from, to, asOf }: Period): FurtherMeasure {
  return {
    ...figure,
    period: { from: from.toString(), to: to.toString() },
    baseline: null,
    asOf: asOf.toString(),
  }
}
