import { createHash } from 'node:crypto'
import { systemWho } from '../../src/platform/access/roles.ts'
import type { Db, Tx } from '../../src/platform/db/connect.ts'
import { inContext } from '../../src/platform/db/context.ts'
import { type FactDraft, recordAll } from '../../src/platform/log/record.ts'
import { between, seeded } from '../../src/platform/random.ts'
import { OF_A_REPORT } from '../../src/victim/clocks/clock-starts.ts'
import { rightOf } from '../../src/victim/duty.ts'
import { readPacks } from '../../src/victim/rights/packs.store.ts'

const START = Temporal.Instant.from('2024-01-02T09:00:00Z')
const LATER = Temporal.Instant.from('2100-01-01T00:00:00Z')
const EVENTS = ['arrest', 'interview', 'bail', 'bail-change', 'release'] as const
const CRIMES_A_CHUNK = 200

/** What was written, as the one who wrote it counts it: clocks that must come of it. */
export type History = { facts: number; victims: number; clocks: number }

type Chunk = { facts: FactDraft[]; updates: Update[] }
type Update = { id: string; caseId: string; crimeId: string; victimId: string; at: Temporal.Instant }

/** Synthetic cases of three years, straight into the log: a report, what happened to a suspect, an outcome, and what victims were told. */
export async function writeHistory(
  db: Db,
  crimes: number,
  written: (facts: number) => Promise<void> = async () => undefined,
): Promise<History> {
  const by = systemWho('bench')
  const next = seeded(`clocks ${crimes}`)
  const ofReport = await inContext(db, by, startedByReport)
  const total: History = { facts: 0, victims: 0, clocks: 0 }
  for (let first = 0; first < crimes; first += CRIMES_A_CHUNK) {
    const chunk: Chunk = { facts: [], updates: [] }
    for (let n = first; n < Math.min(first + CRIMES_A_CHUNK, crimes); n += 1) oneCase(n, next, chunk, total, ofReport)
    await inContext(db, by, async tx => {
      await saveUpdates(tx, chunk.updates)
      await recordAll(tx, chunk.facts)
    })
    total.facts += chunk.facts.length
    await written(chunk.facts.length)
  }
  return total
}

/** How many rights a report starts, by the Code of that day. */
async function startedByReport(tx: Tx): Promise<number> {
  const packs = await readPacks(tx)
  return OF_A_REPORT.filter(event => rightOf(event, START, packs, LATER).ok).length
}

function oneCase(n: number, next: () => number, { facts, updates }: Chunk, total: History, ofReport: number): void {
  const by = systemWho('bench')
  const id = (what: string) => uuidOf(`${what} ${n}`)
  const [caseId, crimeId] = [id('case'), id('crime')]
  let at = START.add({ minutes: n * 11 })
  const victims = Array.from({ length: next() < 0.2 ? 2 : 1 }, (_, v) => ({
    victimId: id(`victim ${v}`),
    enhanced: next() < 0.3,
  }))
  const fact = (kind: string, body: object) => {
    facts.push({ kind, caseId, at, by, body: { crimeId, ...body } })
  }
  const tell = () => {
    for (const { victimId } of victims) {
      const updateId = id(`update ${updates.length} ${victimId}`)
      at = at.add({ minutes: between(next, 30, 9_000) })
      updates.push({ id: updateId, caseId, crimeId, victimId, at })
      fact('victim-told', { victimId, updateId, told: 'by-phone' })
    }
  }
  fact('crime-recorded', { reportedAt: at.subtract({ hours: 2 }), victims })
  total.victims += victims.length
  total.clocks += victims.length * ofReport
  const events = EVENTS.slice(0, between(next, 0, EVENTS.length))
  for (const event of events) {
    at = at.add({ minutes: between(next, 60, 5_000) })
    fact('suspect-event-recorded', { event, suspectId: id('suspect'), victims })
    total.clocks += victims.length
    if (next() < 0.6) tell()
  }
  if (next() < 0.1) fact('enhanced-rights-granted', { victimId: victims[0]!.victimId })
  at = at.add({ minutes: between(next, 60, 40_000) })
  fact('outcome-agreed', { code: 18, outcomeId: id('outcome') })
  total.clocks += victims.length
  if (next() < 0.05) fact('investigation-reopened', {})
  if (next() < 0.9) tell()
}

async function saveUpdates(tx: Tx, updates: readonly Update[]): Promise<void> {
  if (updates.length === 0) return
  await tx
    .insertInto('victim.update')
    .values(
      updates.map(one => ({
        id: one.id,
        case_id: one.caseId,
        crime_id: one.crimeId,
        victim_id: one.victimId,
        what_is_new: 'The suspect was questioned about the shed on Monday.',
        what_happens_next: 'On Friday an officer collects the camera footage.',
        next_by: '2027-12-31',
        notices: [],
        told: 'by-phone' as const,
        told_at: one.at,
        // The facts are recorded today, and an update answers only what was known when it was written.
        at: LATER,
        by: 'bench',
        by_name: 'Bench',
      })),
    )
    .execute()
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
