import type { CourtStage } from './court-kind.ts'
import { kindOf, resultOf } from './court-kinds.ts'

/** One thing told, as the rules here read it. */
export type Told = {
  kind: string
  result: string | null
  at: Temporal.Instant
  forAt: Temporal.Instant | null
  wasAt: Temporal.Instant | null
  suspectId: string | null
  court: string | null
}

export const STAGE_WORDS: Record<CourtStage, string> = {
  'before-charge': 'Nobody is charged',
  charged: 'Charged: no hearing is known yet',
  'before-trial': 'Before the trial',
  trial: 'On trial',
  convicted: 'Convicted: the sentence is still to come',
  sentenced: 'Sentenced',
  appeal: 'An appeal is open',
  'not-convicted': 'Over: nobody was convicted',
  done: 'Over: the sentence is done',
}
export const isOver = (stage: CourtStage) => stage === 'not-convicted' || stage === 'done'

const inOrder = <T extends { at: Temporal.Instant }>(events: readonly T[]) =>
  events.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))

/** Where the case stands by what happened, whatever order it was told in. What happened last decides; something told late takes its own place. */
export function stageOf(events: readonly Told[], charged: boolean): CourtStage {
  let stage: CourtStage = charged ? 'charged' : 'before-charge'
  for (const one of inOrder(events)) {
    const next = resultOf(one.kind, one.result)?.stands ?? kindOf(one.kind)?.stands
    // A hearing that is listed after a conviction is for the sentence: it takes nothing back.
    if (next && !(next === 'before-trial' && LISTS.includes(one.kind) && AFTER.includes(stage))) stage = next
  }
  return stage
}
const LISTS: readonly string[] = ['first-hearing', 'hearing-listed', 'trial-listed']
const AFTER: readonly CourtStage[] = ['trial', 'convicted', 'sentenced', 'appeal']

/** The stage of a case with several accused: it is over only once it is over for each of them. */
export function stageOfAll(events: readonly Told[], chargedIds: readonly string[]): CourtStage {
  const own = [...new Set(events.flatMap(one => one.suspectId ?? []))]
  const ids = [...new Set([...chargedIds, ...own])]
  if (ids.length < 2) return stageOf(events, chargedIds.length > 0)
  const stages = ids.map(id =>
    stageOf(
      events.filter(one => one.suspectId === null || one.suspectId === id),
      chargedIds.includes(id),
    ),
  )
  return stages.find(stage => !isOver(stage)) ?? stages[0]!
}

export type Hearing = { at: Temporal.Instant; court: string | null; kind: string; suspectId: string | null }

/** The hearings that stand: what was listed, each change in the place of what it changed. */
export function hearingsOf(events: readonly Told[]): Hearing[] {
  let standing: Hearing[] = []
  for (const one of inOrder(events)) {
    if (!kindOf(one.kind)?.day?.hearing) continue
    if (one.kind === 'hearing-changed') {
      const gone = changedBy(one, standing)
      standing = standing.filter(hearing => hearing !== gone)
    }
    if (one.forAt) standing.push({ at: one.forAt, court: one.court, kind: one.kind, suspectId: one.suspectId })
  }
  return inOrder(standing)
}

/** The hearing that a change speaks of: the one it names, else the next that stands for the same accused. */
function changedBy(change: Told, standing: readonly Hearing[]): Hearing | undefined {
  const same = inOrder(standing).filter(
    one => one.suspectId === null || change.suspectId === null || one.suspectId === change.suspectId,
  )
  if (change.wasAt) return same.find(one => Temporal.Instant.compare(one.at, change.wasAt!) === 0)
  return same.find(one => Temporal.Instant.compare(one.at, change.at) >= 0)
}

export function nextHearing(events: readonly Told[], now: Temporal.Instant): Hearing | undefined {
  return hearingsOf(events).find(one => Temporal.Instant.compare(one.at, now) >= 0)
}
