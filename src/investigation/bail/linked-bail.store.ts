import type { Tx } from '../../platform/db/connect.ts'
import type { Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { type LinkedSuspect, readLinked } from '../linking/linked.store.ts'
import { readBail, saveStep, stepsOf } from './bail.store.ts'
import { type StepAsk, takeStep } from './bail-step.ts'
import { notNamed } from './victims-asked.store.ts'

/** The other crimes for which the same person is on bail, as far as the viewer may see them. */
export async function linkedOnBail(tx: Tx, suspectId: string): Promise<LinkedSuspect[]> {
  const found: LinkedSuspect[] = []
  for (const one of await readLinked(tx, suspectId)) {
    const recorded = await readBail(tx, one)
    if (one.crimeState !== 'closed' && recorded?.standing.onBail) found.push(one)
  }
  return found
}

/** The victims of all of these crimes of whom the words say nothing, each once. */
export async function notNamedIn(tx: Tx, crimeIds: readonly string[], views: string | undefined): Promise<string[]> {
  const names: string[] = []
  for (const crimeId of crimeIds) names.push(...(await notNamed(tx, crimeId, views)))
  return [...new Set(names)]
}

export type BailAlso = { crimeId: string; number: number; stepId: string; lastDay: string | null }

/** Takes the same step on the bail of each linked crime, with a fact of its own in each: its victims hear of it too. All of them, or none. */
export async function saveStepAlso(
  tx: Tx,
  linked: readonly LinkedSuspect[],
  ask: StepAsk & { authoriserName?: string | undefined; victimsViews?: string | undefined },
  now: Temporal.Instant,
  stamp: Stamp,
): Promise<Outcome<BailAlso[], 'impossible-in-linked'>> {
  const saved: BailAlso[] = []
  for (const one of linked) {
    const recorded = (await readBail(tx, one))!
    const step = takeStep(recorded.bail, stepsOf(recorded.steps), ask, now)
    if (!step.ok)
      return refuse(
        'impossible-in-linked',
        `Crime ${one.number}, for which they are on bail too: ${step.refusal.message}. If this was not for that crime, say so`,
        'linked',
      )
    const { stepId } = await saveStep(tx, one, recorded.bailEventId, step.value, ask, stamp)
    saved.push({
      crimeId: one.crimeId,
      number: one.number,
      stepId,
      lastDay: step.value.standing.lastDay?.toString() ?? null,
    })
  }
  return accept(saved)
}
