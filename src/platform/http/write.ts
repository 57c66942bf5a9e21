import { sql } from 'kysely'
import type { Who } from '../access/roles.ts'
import type { Db, Tx } from '../db/connect.ts'
import { inContext } from '../db/context.ts'
import { isOutOfShape } from '../db/kept-plans.ts'
import { type Told, writtenIn } from '../log/written.ts'
import type { Outcome, Refusal } from '../outcome.ts'
import { claimOnce, type Kept, keepAnswer } from './once.ts'

export type Write = {
  who: Who
  key: string
  route: string
  requestHash: string
  status: 200 | 201
  versioned: { caseId: string; version: number } | undefined
  conflicts: Record<string, Refusal>
  act: (tx: Tx) => Promise<Outcome<object> | undefined>
  next: (value: object) => string
}

export type WriteResult =
  | { kind: 'done'; kept: Kept; facts: readonly Told[] }
  | { kind: 'again'; kept: Kept }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'conflict'; refusal: Refusal }
  | { kind: 'not-found' }

/** Carries an answer out of a transaction that must not commit. */
class Undone extends Error {
  readonly result: WriteResult
  constructor(result: WriteResult) {
    super('undone')
    this.result = result
  }
}

const TRIES = 3

/** PostgreSQL chose this transaction to lose to another: asking again is safe and usually enough. */
const lostToAnother = (fault: unknown) =>
  ['40001', '40P01'].includes((fault as { code?: string })?.code ?? '') || isOutOfShape(fault)

/** One write, whole or not at all, once per key. */
export async function attemptWrite(db: Db, write: Write): Promise<WriteResult> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inContext(db, write.who, tx => writeOnce(tx, write))
    } catch (fault) {
      if (fault instanceof Undone) return fault.result
      const raced = raceLost(fault, write.conflicts)
      if (raced) return { kind: 'conflict', refusal: raced }
      if (!lostToAnother(fault) || attempt === TRIES) throw fault
    }
  }
}

async function writeOnce(tx: Tx, write: Write): Promise<WriteResult> {
  const once = await claimOnce(tx, write.who.id, write.key, write.route, write.requestHash)
  if (!once.first) {
    if ('kept' in once) return { kind: 'again', kept: once.kept }
    throw new Undone({
      kind: 'conflict',
      refusal: {
        code: 'key-reused',
        message: 'This key was used for another write. Use a new Idempotency-Key for each new write.',
      },
    })
  }
  if (write.versioned) await refuseIfMoved(tx, write.versioned)
  const outcome = await write.act(tx)
  if (!outcome) throw new Undone({ kind: 'not-found' })
  if (!outcome.ok) throw new Undone({ kind: 'refused', refusal: outcome.refusal })
  const kept: Kept = { status: write.status, answer: { value: outcome.value, location: write.next(outcome.value) } }
  await keepAnswer(tx, write.who.id, write.key, kept)
  return { kind: 'done', kept, facts: writtenIn(tx) }
}

/** Two tabs, two people: the second to save is told that the case has moved on, with their words kept on the page. */
async function refuseIfMoved(tx: Tx, { caseId, version }: { caseId: string; version: number }): Promise<void> {
  const { rows } = await sql<{
    version: number
  }>`select version from platform.case_head where case_id = ${caseId}::uuid for update`.execute(tx)
  const now = rows[0]?.version
  if (now !== undefined && now !== version)
    throw new Undone({
      kind: 'refused',
      refusal: {
        code: 'changed-meanwhile',
        message:
          'This case was changed while you were writing. What you wrote is still here: read what is new, then save again.',
      },
    })
}

function raceLost(fault: unknown, conflicts: Record<string, Refusal>): Refusal | undefined {
  const { code, constraint } = (fault ?? {}) as { code?: string; constraint?: string }
  if (code !== '23505' && code !== '23P01') return undefined
  return (
    (constraint && conflicts[constraint]) || {
      code: 'already-done',
      message: 'Someone else did this a moment before you. Open the page again to see what is true now.',
    }
  )
}
