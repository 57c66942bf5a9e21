import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Listing } from './listing.ts'
import { REFERRAL_RIGHT, type ReferralStep } from './referral.ts'

type Whom = { victimId: string; caseId: string; crimeId: string }
type Refer = {
  decision: 'refer'
  listing: Listing
  footing: string
  footingWords: string
  safeContactId: string
  plan: object
}
type NotRefer = { decision: 'not-refer'; reason: string; answers: boolean }
export type Decision = (Refer | NotRefer) & { words: string; consentRow: string; at: Temporal.Instant }

/** Keeps what was decided. Being told no, or that they want none, answers the right; a referral answers it once it was sent. */
export async function saveDecision(tx: Tx, whom: Whom, made: Decision, stamp: Stamp): Promise<{ referralId: string }> {
  const referralId = newId()
  const refer = made.decision === 'refer' ? made : undefined
  const not = made.decision === 'not-refer' ? made : undefined
  await tx
    .insertInto('victim.referral')
    .values({
      id: referralId,
      case_id: whom.caseId,
      crime_id: whom.crimeId,
      victim_id: whom.victimId,
      decision: made.decision,
      listing_code: refer?.listing.code ?? null,
      listing_name: refer?.listing.name ?? null,
      footing: refer?.footing ?? null,
      footing_words: refer?.footingWords ?? null,
      reason: not?.reason ?? null,
      words: made.words,
      consent_row: made.consentRow,
      safe_contact_id: refer?.safeContactId ?? null,
      plan: refer ? JSON.stringify(refer.plan) : null,
      at: made.at,
      recorded_at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const ids = { referralId, victimId: whom.victimId, crimeId: whom.crimeId, victimIds: [whom.victimId] }
  await record(tx, {
    ...stamp,
    at: made.at,
    kind: refer ? 'support-referral-made' : 'support-not-referred',
    caseId: whom.caseId,
    about: referralId,
    body: refer
      ? { ...ids, listing: refer.listing.code, footing: refer.footing, consent: made.consentRow }
      : { ...ids, reason: not!.reason, answers: not!.answers ? [REFERRAL_RIGHT] : [] },
  })
  return { referralId }
}

export type NewStep = {
  step: ReferralStep
  words: string | undefined
  reference: string | undefined
  owner: string | undefined
  safeContactId: string | null
  at: Temporal.Instant
}

/** The next step of a referral, under its number: two at once, and PostgreSQL refuses the second. */
export async function saveStep(
  tx: Tx,
  one: Referral,
  n: number,
  made: NewStep,
  stamp: Stamp,
): Promise<{ stepId: string }> {
  const stepId = newId()
  await tx
    .insertInto('victim.referral_step')
    .values({
      id: stepId,
      case_id: one.caseId,
      referral_id: one.referralId,
      n,
      step: made.step,
      words: made.words ?? null,
      reference: made.reference ?? null,
      owner_name: made.step === 'failed' ? made.owner! : null,
      safe_contact_id: made.safeContactId,
      at: made.at,
      recorded_at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const { referralId, victimId, crimeId, caseId } = one
  const body = { referralId, victimId, crimeId, victimIds: [victimId], step: made.step, n }
  await record(tx, {
    ...stamp,
    at: made.at,
    kind: 'support-referral-moved',
    caseId,
    about: referralId,
    body: { ...body, answers: made.step === 'sent' ? [REFERRAL_RIGHT] : [] },
  })
  return { stepId }
}

export type Step = {
  step: ReferralStep
  words: string | null
  reference: string | null
  ownerName: string | null
  safeContactId: string | null
  at: Temporal.Instant
  byName: string
}
export type Referral = {
  referralId: string
  caseId: string
  crimeId: string
  victimId: string
  decision: 'refer' | 'not-refer'
  listingCode: string | null
  listingName: string | null
  footing: string | null
  footingWords: string | null
  reason: string | null
  words: string
  consentRow: string
  safeContactId: string | null
  plan: Record<string, unknown> | null
  at: Temporal.Instant
  recordedAt: Temporal.Instant
  byName: string
  steps: Step[]
}

/** Referrals with their steps, the newest first: of one victim, or one by its id. */
export async function readReferrals(tx: Tx, of: { victimId?: string; referralId?: string }): Promise<Referral[]> {
  const { rows } = await sql<Omit<Referral, 'steps'>>`
    select r.id as "referralId", r.case_id as "caseId", r.crime_id as "crimeId", r.victim_id as "victimId", r.decision, r.listing_code as "listingCode",
      r.listing_name as "listingName", r.footing, r.footing_words as "footingWords", r.reason, r.words, r.consent_row as "consentRow",
      r.safe_contact_id as "safeContactId", r.plan, r.at, r.recorded_at as "recordedAt", r.by_name as "byName"
    from victim.referral r where r.victim_id = ${of.victimId ?? null}::uuid or r.id = ${of.referralId ?? null}::uuid
    order by r.seq desc`.execute(tx)
  const { rows: steps } = await sql<Step & { referralId: string }>`
    select s.referral_id as "referralId", s.step, s.words, s.reference, s.owner_name as "ownerName", s.safe_contact_id as "safeContactId", s.at, s.by_name as "byName"
    from victim.referral_step s where s.referral_id = any(${rows.map(one => one.referralId)}::uuid[]) order by s.referral_id, s.n`.execute(
    tx,
  )
  return rows.map(row => ({ ...row, steps: steps.filter(step => step.referralId === row.referralId) }))
}
