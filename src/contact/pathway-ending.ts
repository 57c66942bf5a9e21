import { refuse } from '../platform/outcome.ts'
import type { Ending } from './ending.ts'
import type { PartnerDecision } from './partner-decision.ts'
import type { Answered } from './pathway-state.ts'
import { newestAnswers } from './pathway-state.ts'

export type PathwayEnding = {
  ending: Ending
  /** The pathways that the contact is on. */
  active: readonly string[]
  answers: readonly (Answered & { at: Temporal.Instant })[]
  decision: PartnerDecision | null
  /** The level of risk of a missing person that the control room's inspector stands by. */
  levelEndorsed: boolean
  /** Somebody needs an interpreter; true while none has joined. */
  interpreter?: { joined: boolean; wanted: boolean } | undefined
  /** Somebody complained of is tied to it, though no crime was done and the threshold is not met. */
  subjectKept?: boolean
}
export type NoPathwayEnd =
  | 'threshold-not-known'
  | 'threshold-met'
  | 'needs-partner-decision'
  | 'decision-too-old'
  | 'level-not-endorsed'
  | 'interpreter-not-recorded'
  | 'interpreter-wanted'
  | 'subject-kept'

/**
 * What a pathway asks before a contact ends with nobody going. 'Not known' and unanswered are never the answer no: where it
 * cannot be told whether a life is at risk, somebody goes.
 */
export function refuseByPathways(ask: PathwayEnding) {
  if (ask.subjectKept)
    return refuse(
      'subject-kept',
      'No crime was done: take back who was said to be the suspect or subject before this ends, or answer the hate pathway anew',
      'who-said',
    )
  if (ask.ending !== 'resolved' && ask.ending !== 'referred') return undefined
  return (
    (ask.active.includes('mental-health') ? refuseNotAttending(ask) : undefined) ??
    (ask.active.includes('missing') && !ask.levelEndorsed
      ? refuse(
          'level-not-endorsed',
          'The control-room inspector has not endorsed the level of risk of the missing person yet',
          'level',
        )
      : undefined) ??
    (ask.interpreter?.wanted
      ? refuse(
          'interpreter-wanted',
          'They need an interpreter and none has joined: nobody can be sure what was said. Let one join, send somebody, or record how you know that none is needed',
          'interpreter',
        )
      : undefined) ??
    (ask.active.includes('honour') && !ask.interpreter?.joined && answered(ask, 'honour', 'interpreter') !== 'yes'
      ? refuse(
          'interpreter-not-recorded',
          'Record that no interpreter is needed, or that one who is no relative is on the line',
          'pw-honour-interpreter',
        )
      : undefined)
  )
}

function refuseNotAttending(ask: PathwayEnding) {
  for (const question of ['crime', 'real-risk']) {
    const answer = answered(ask, 'mental-health', question)
    if (answer === 'yes')
      return refuse(
        'threshold-met',
        'A crime, or a real and immediate risk: somebody goes. Open an incident',
        'endState',
      )
    if (answer !== 'no')
      return refuse(
        'threshold-not-known',
        question === 'crime'
          ? 'It is not known whether there is a crime: find out, or send somebody'
          : 'It is not known whether there is a real and immediate risk: find out, or send somebody',
        `pw-mental-health-${question}`,
      )
  }
  if (!ask.decision)
    return refuse(
      'needs-partner-decision',
      'Record the partner who accepted it, who there, when, and what the caller was told',
      'decisionPartner',
    )
  const newer = ask.answers.some(
    one => one.pathway === 'mental-health' && Temporal.Instant.compare(one.at, ask.decision!.at) > 0,
  )
  if (newer)
    return refuse(
      'decision-too-old',
      'Something new is known since the partner accepted it: decide again with them',
      'decisionPartner',
    )
  return undefined
}

/** The answer as it stands: a yes ever given stands, and 'unknown' after 'no' is a new doubt. */
function answered(ask: PathwayEnding, pathway: string, question: string) {
  const own = ask.answers.filter(one => one.pathway === pathway && one.question === question)
  if (own.some(one => one.answer === 'yes')) return 'yes'
  return newestAnswers(own, pathway).get(question)?.answer
}
