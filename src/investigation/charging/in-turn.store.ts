import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { type Crime, holdCrime } from '../crime.store.ts'
import { readCharging } from './charging.store.ts'
import type { Standing } from './charging-record.ts'
import { type NewStep, saveStep } from './charging-save.store.ts'
import { type ChargingState, follows, MEANWHILE, type StepKind } from './standing.ts'

type Held = { crime: Crime; one: Standing; tx: Tx; who: Who; now: Temporal.Instant; stamp: Stamp }
type Step = Omit<NewStep, 'kind' | 'state'> & {
  charge?: boolean
  also?: (step: { stepId: string }) => Promise<Outcome<unknown>>
}
type Ask<B> = {
  params: { id: string }
  body: B & { after?: number | undefined }
  who: Who
  now: Temporal.Instant
  stamp: Stamp
}
export type Taken = {
  caseId: string
  crimeId: string
  requestId: string
  state: ChargingState
  dueAt: Temporal.Instant | null
  warnings: string[]
}

/** One step: its case held, in its turn, saved with its fact. `decide` says what it is, or why not. */
export function inTurn<B>(kind: StepKind, decide: (held: Held, body: B) => Promise<Outcome<Step>>) {
  return async (tx: Tx, { params, body, who, now, stamp }: Ask<B>): Promise<Outcome<Taken> | undefined> => {
    const before = await readCharging(tx, params.id)
    const crime = before && (await holdCrime(tx, before.crimeId))
    const one = crime && (await readCharging(tx, params.id))
    if (!crime || !one) return undefined
    if (body.after !== undefined && body.after !== one.n) return refuse(MEANWHILE.code, MEANWHILE.message)
    const turn = follows(one.state, kind)
    if (!turn.ok) return turn
    const decided = await decide({ crime, one, tx, who, now, stamp }, body)
    if (!decided.ok) return decided
    const { charge, also, ...rest } = decided.value
    const state = follows(one.state, kind, charge)
    if (!state.ok) return state
    const saved = await saveStep(tx, one, { ...rest, kind, state: state.value }, stamp)
    const after = await also?.(saved)
    if (after && !after.ok) return after
    const { warnings = [] } = (rest.detail ?? {}) as { warnings?: string[] }
    const { caseId, crimeId, requestId } = one
    return accept({ caseId, crimeId, requestId, state: state.value, dueAt: rest.dueAt ?? null, warnings })
  }
}

/** Where a person goes after a step. */
export const toRequest = ({ requestId }: { requestId: string }) => `/charging/${requestId}`
