import { highRiskOf } from '../../contact/supervision/safety-watch.ts'
import { systemWho } from '../../platform/access/roles.ts'
import type { Db } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'
import type { Force } from '../../platform/force/force.ts'
import { holdCase } from '../../platform/log/record.ts'
import { type After, keepLooking } from '../../platform/run/keep-looking.ts'
import { howTheyRead } from '../day/how-they-read.ts'
import { languageOf } from '../languages/language-pack.store.ts'
import { latestNeeds } from '../needs/needs.store.ts'
import { maySend } from '../plan/gate.store.ts'
import { readPortal } from '../portal/portal.store.ts'
import { readCandidates, saveSurvey } from './survey.store.ts'
import { whoIsAsked } from './who-is-asked.ts'

const EVERY_MS = 10 * 60_000

/** Decides of every victim who has come to a stage whether they are asked, each in a transaction of its own. Answers how many were decided. */
export async function decideSurveys(
  db: Db,
  force: Force,
  now: Temporal.Instant,
  site: string | null = null,
): Promise<number> {
  const by = systemWho('surveys', 'job')
  let decided = 0
  for (const one of await inContext(db, by, tx => readCandidates(tx, now))) {
    const { offence, incidentType, victimId } = one
    const sensitive = highRiskOf({ offence, incidentType, triage: null, assessed: null }, force).length > 0
    const kept = await inContext(db, by, async tx => {
      await holdCase(tx, one.caseId)
      const { decision } = await maySend(tx, victimId, { purpose: 'surveys', at: now })
      const pages = (await readPortal(tx, victimId))?.state === 'in-use'
      const reads = howTheyRead(await latestNeeds(tx, victimId), await languageOf(tx, victimId, now))
      // A text carries no code, and the questions are in English and in writing.
      const mute = decision.ok && decision.value.channel === 'text' && !pages
      const byHand = mute || reads.language !== null || reads.person !== null
      const how = whoIsAsked({ ...one, gate: decision.ok ? null : decision.refusal.code, sensitive, byHand }, now)
      return how && saveSurvey(tx, one, how, { at: now, by }, { pages, site })
    })
    if (kept) decided += 1
  }
  return decided
}

/** Looks again and again until stopped. */
export const keepAskingVictims = (
  db: Db,
  force: Force,
  now: () => Temporal.Instant,
  after: After & { site?: string | null },
): { stop(): Promise<void> } =>
  keepLooking(
    EVERY_MS,
    () => decideSurveys(db, force, now(), after.site ?? null),
    'surveys could not be decided',
    after,
  )
