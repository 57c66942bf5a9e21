/** The moments a switch reports of one call. Null where it did not: an unknown wait is never a wait of nothing. */
export type CallStamps = {
  offeredAt: Temporal.Instant | null
  ivrEndedAt: Temporal.Instant | null
  queuedAt: Temporal.Instant | null
  answeredAt: Temporal.Instant | null
}

/** One published meaning of 'answered in'. */
export type AnswerDefinition = {
  id: string
  from: keyof CallStamps
  to: keyof CallStamps
  meaning: string
  source: string
}

/**
 * Whether the recorded message and a triage pick-up count decides the figure, so every meaning is kept and none is the
 * only one (standards: contact.md section 1, '101 data', and section 4).
 */
export const ANSWER_DEFINITIONS = [
  {
    id: 'wait',
    from: 'offeredAt',
    to: 'answeredAt',
    meaning: 'From the call reaching the force to a person answering',
    source: '999: published monthly since November 2021, from the exchange to an answer',
  },
  {
    id: 'wait-after-message',
    from: 'ivrEndedAt',
    to: 'answeredAt',
    meaning: 'From the end of the recorded message to a person answering',
    source: '101: forces that leave their message out of the figure',
  },
  {
    id: 'wait-in-queue',
    from: 'queuedAt',
    to: 'answeredAt',
    meaning: 'From joining the queue to a person answering',
    source: '101: forces that publish queue time',
  },
] as const satisfies readonly AnswerDefinition[]
export type AnswerDefinitionId = (typeof ANSWER_DEFINITIONS)[number]['id']

/** Seconds, with their fractions; null where either moment is missing. Never negative: a switch's clocks may disagree by a tick. */
export function answerSeconds(stamps: CallStamps, id: AnswerDefinitionId = 'wait'): number | null {
  const { from, to } = ANSWER_DEFINITIONS.find(definition => definition.id === id)!
  const [start, end] = [stamps[from], stamps[to]]
  if (!start || !end) return null
  return Math.max(0, (end.epochMilliseconds - start.epochMilliseconds) / 1000)
}

/** The bands that 999 figures are published in. */
export const WAIT_BANDS = ['under-10', '10-to-60', '60-and-over'] as const
export type WaitBand = (typeof WAIT_BANDS)[number]

export function waitBand(seconds: number): WaitBand {
  if (seconds < 10) return 'under-10'
  return seconds < 60 ? '10-to-60' : '60-and-over'
}

/** Who hangs up during the recorded message may have been helped by it: they are counted, and counted apart. */
export function countsAsLost(stage: 'ivr' | 'queue' | 'ring' | null): boolean {
  return stage !== 'ivr'
}
