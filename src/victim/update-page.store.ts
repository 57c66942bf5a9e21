import type { Tx } from '../platform/db/connect.ts'
import { isOpen, stateOf } from './clocks/clock-life.ts'
import { clocksOf } from './clocks.store.ts'
import { howTheyRead } from './day/how-they-read.ts'
import { languageOf } from './languages/language-pack.store.ts'
import { latestNeeds } from './needs/needs.store.ts'
import { noticesOwed } from './notices-owed.store.ts'
import { maySend } from './plan/gate.store.ts'
import { isUnanswered, promisedDay, SOURCE_WORDS, stateOfQuestion, timesAsked } from './questions/asked.ts'
import { questionsOf } from './questions/questions.store.ts'
import { latestSafeContact } from './safe-contact.store.ts'
import { eventsOf, readVictim, updatesOf } from './victims.store.ts'
import { draftOf, type LineEnded } from './words/draft.ts'

/** What somebody who writes to a victim has in hand: what is owed, what has happened, what was promised, where it may go, and a draft. */
export async function readUpdatePage(tx: Tx, victimId: string, now: Temporal.Instant) {
  const victim = await readVictim(tx, victimId)
  if (!victim) return undefined
  const clocks = (await clocksOf(tx, victimId)).map(clock => ({ ...clock, state: stateOf(clock, now) }))
  const { decision, waits } = await maySend(tx, victimId, { purpose: 'updates', at: now })
  const events = await eventsOf(tx, victim.crimeId)
  const lastUpdate = (await updatesOf(tx, victimId))[0] ?? null
  const questions = await questionsOf(tx, [victimId])
  const lines = await linesEnded(tx, victim.crimeId)
  const her = await languageOf(tx, victimId, now)
  return {
    victim,
    caseId: victim.caseId,
    safeContact: (await latestSafeContact(tx, victimId)) ?? null,
    sends: decision.ok ? decision.value : waits,
    waitsUntil: waits?.until ?? null,
    notSendable: decision.ok || waits ? null : decision.refusal.message,
    clocks: clocks.filter(clock => clock.answer === 'word' && clock.state !== 'pending' && isOpen(clock.state)),
    events,
    notices: await noticesOwed(tx, victimId),
    lastUpdate,
    questions: questions.filter(isUnanswered).map(one => ({
      ...one,
      state: stateOfQuestion(one, now),
      times: timesAsked(one, questions),
      promised: promisedDay(one),
      heard: SOURCE_WORDS[one.source],
    })),
    her,
    reads: howTheyRead(await latestNeeds(tx, victimId), her),
    draft: draftOf({ events, lines }, lastUpdate?.at ?? null, now),
  }
}

/** Lines of enquiry that are done, by the template they came from alone: what they say is not read here. */
async function linesEnded(tx: Tx, crimeId: string): Promise<LineEnded[]> {
  const rows = await tx
    .selectFrom('investigation.line_of_enquiry')
    .select(['template', 'ended_at as endedAt'])
    .where('crime_id', '=', crimeId)
    .where('state', '=', 'done')
    .execute()
  return rows.flatMap(({ template, endedAt }) => (endedAt ? [{ template, endedAt }] : []))
}
