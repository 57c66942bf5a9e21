import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { londonDay } from '../../platform/time.ts'
import { languageOf } from '../languages/language-pack.store.ts'
import { queueMessage } from '../messages/queue.store.ts'
import { digestOf, newCode } from './code.store.ts'
import { invitation } from './invitation.ts'
import { CLOSES_DAYS, type Stage, stagesOn, windowOf } from './survey.ts'
import type { Askable, AskDecision } from './who-is-asked.ts'

export type Candidate = Omit<Askable, 'sensitive' | 'gate' | 'byHand'> & {
  victimId: string
  caseId: string
  crimeId: string
  stage: Stage
  offence: string
  incidentType: string
}

const AT_ONCE = 200

/** Victims who have come to a stage that they are asked about, and of whom nobody has decided: asked by the system, which knows of restricted cases too. */
export async function readCandidates(tx: Tx, now: Temporal.Instant): Promise<Candidate[]> {
  const found: Candidate[] = []
  for (const row of stagesOn(londonDay(now))) {
    const { from, to } = windowOf(row, now)
    const { rows } = await sql<Candidate>`
      select distinct on (v.id) v.id as "victimId", v.case_id as "caseId", v.crime_id as "crimeId", ${row.stage} as stage, k.offence, i.incident_type as "incidentType",
        exists (select from platform.restricted_case r where r.case_id = v.case_id and r.lifted_at is null) as restricted,
        exists (select from victim.safety_clock s where s.victim_id = v.id and s.met_at is null and s.void_at is null and s.event_at <= ${now}) as "inDanger",
        exists (select from victim.survey o where o.victim_id = v.id and o.state = 'declined') or coalesce(p.channel = 'none' and p.checked_with_victim, false) as declined,
        exists (select from contact.characteristic a join contact.contact t on t.id = a.contact_id where a.contact_id = i.contact_id and a.kind = 'age-band'
          and a.answer = 'under-18' and (t.caller_name is null or t.caller_name = v.name)) as "underAge"
      from victim.duty_clock c join investigation.crime_victim v on v.id = c.victim_id join investigation.crime k on k.id = v.crime_id
        join response.incident i on i.id = k.incident_id
        left join lateral (select channel, checked_with_victim from victim.safe_contact z where z.victim_id = v.id order by z.seq desc limit 1) p on true
      where c.event = any(${[...row.events]}::text[]) and c.event_at > ${from} and c.event_at <= ${to} and c.void_at is null
        and (k.state <> 'closed' or not ${row.open}) and not exists (select from victim.survey s where s.victim_id = v.id and s.stage = ${row.stage})
      order by v.id limit ${AT_ONCE}`.execute(tx)
    found.push(...rows)
  }
  return found
}

/** Keeps what was decided, once for each victim and stage; a message goes through the gate, which has the last word. */
export async function saveSurvey(
  tx: Tx,
  one: Candidate,
  decided: AskDecision,
  stamp: Stamp,
  leads: { pages: boolean; site: string | null } = { pages: false, site: null },
): Promise<AskDecision | undefined> {
  const { victimId, caseId, crimeId, stage } = one
  const id = newId()
  const code = decided.way === 'message' ? newCode() : null
  const row = {
    id,
    case_id: caseId,
    crime_id: crimeId,
    victim_id: victimId,
    stage,
    decided_at: stamp.at,
    way: decided.way,
    not_asked: decided.notAsked,
    state:
      decided.way === null
        ? ('not-asked' as const)
        : decided.way === 'phone'
          ? ('waits' as const)
          : ('invited' as const),
    code_digest: code === null ? null : digestOf(code),
    closes_at: decided.way === null ? null : stamp.at.add({ hours: 24 * CLOSES_DAYS }),
  }
  const kept = await tx
    .insertInto('victim.survey')
    .values(row)
    .onConflict(clash => clash.columns(['victim_id', 'stage']).doNothing())
    .executeTakeFirst()
  if (!kept.numInsertedOrUpdatedRows) return undefined
  let how = decided
  if (code) {
    const sent = await queueMessage(tx, stamp, {
      purpose: 'survey',
      thing: id,
      victimId,
      caseId,
      words: invitation(
        leads.pages ? { pages: true, site: leads.site } : { pages: false, code },
        (await languageOf(tx, victimId, stamp.at)).pack,
      ),
    })
    if (!sent.ok) {
      how = { way: null, notAsked: 'unsafe' }
      await tx
        .updateTable('victim.survey')
        .set({ way: null, not_asked: 'unsafe', state: 'not-asked', code_digest: null, closes_at: null })
        .where('id', '=', id)
        .execute()
    }
  }
  const body = { surveyId: id, victimId, crimeId, stage, way: how.way, notAsked: how.notAsked }
  await record(tx, { ...stamp, kind: 'survey-decided', caseId, about: id, body })
  return how
}
