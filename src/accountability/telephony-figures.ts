import { ANSWER_DEFINITIONS, type AnswerDefinitionId } from '../contact/telephony/answer-time.ts'
import { leftInAll, STAGES, type TelephonyCounts } from './telephony-counts.ts'

/** One row of the telephony table: a published definition, in words, with its figure and what it is of. */
export type TelephonyRow = { id: string; question: string; said: string; n: number; cannotTell: number; source: string }

const STAGE_WORDS = { ivr: 'during the recorded message', queue: 'in the queue', ring: 'while it rang' } as const
const said = (seconds: number | null) =>
  seconds === null ? 'no figure yet' : `${seconds.toLocaleString('en-GB', { maximumFractionDigits: 1 })} s`

/** Every published meaning of 'answered' and of 'lost' for one line: none is the only one. */
export function telephonyRows(line: string, counts: TelephonyCounts): TelephonyRow[] {
  return [...ANSWER_DEFINITIONS.flatMap(one => waitRows(line, counts, one)), ...lostRows(line, counts)]
}

function waitRows(line: string, counts: TelephonyCounts, one: (typeof ANSWER_DEFINITIONS)[number]): TelephonyRow[] {
  const wait = counts.waits[one.id as AnswerDefinitionId]
  if (wait.tellable === 0) return []
  const row = (id: string, question: string, figure: string): TelephonyRow => ({
    id: `${line}-${one.id}-${id}`,
    question: `${one.meaning}: ${question}`,
    said: figure,
    n: wait.tellable,
    cannotTell: wait.cannotTell,
    source: one.source,
  })
  return [
    row(
      'bands',
      'under 10 s, 10 to under 60 s, 60 s and over',
      `${wait.underTen}, ${wait.tenToSixty}, ${wait.sixtyAndOver}`,
    ),
    row('mean', 'mean', said(wait.meanSeconds)),
    row('median', 'half of callers wait no longer than', said(wait.medianSeconds)),
    row('p90', 'nine in ten wait no longer than', said(wait.p90Seconds)),
  ]
}

function lostRows(line: string, counts: TelephonyCounts): TelephonyRow[] {
  const all = leftInAll(counts)
  const row = (id: string, question: string, figure: string): TelephonyRow => ({
    id: `${line}-${id}`,
    question,
    said: figure,
    n: counts.offered,
    cannotTell: counts.stillWaiting,
    source: 'Left ÷ offered by stage; lost: left and no re-contact by any channel in 60 minutes',
  })
  return [
    ...STAGES.map(stage =>
      row(
        `left-${stage}`,
        `Left ${STAGE_WORDS[stage]}, and lost of them`,
        `${counts.left[stage].left}, ${counts.left[stage].lost}`,
      ),
    ),
    row('lost', 'Left, reached us again within the hour, and lost', `${all.left}, ${all.recontacted}, ${all.lost}`),
    row('to-ring', 'Agreed to be rung and kept their place: neither answered nor lost', `${counts.toRing}`),
  ]
}
