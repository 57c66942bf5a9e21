import { sql } from 'kysely'
import { pathwayIn, pathwayPack } from '../../contact/pathway-pack.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { REPORTED_AT } from '../incident.store.ts'
import { type Known, type KnownFact, type NamedPerson, windowOf } from './known.ts'
import { type Assessed, assessedFacts, needFlags, reportFacts, saidOf, type Way, wayFact } from './known-facts.ts'

type Report = {
  contactId: string
  incidentId: string
  place: string
  settlement: string | null
  callerName: string | null
  callerBirth: string | null
  summary: string | null
  channel: string
  number: number
  reportedAt: Temporal.Instant
  handlerName: string | null
  stillHappening: boolean | null
}

/** All that first contact, the response and the officers learned about a crime, each thing with who said so and when. */
export async function readKnown(
  tx: Tx,
  crime: { crimeId: string; incidentId: string; offence: string },
): Promise<Known | undefined> {
  const { rows } = await sql<Report>`
    select k.id as "contactId", i.id as "incidentId", i.place, (select s.name from people.settlement s where s.id = i.settlement_id) as settlement,
      k.caller_name as "callerName", k.caller_birth as "callerBirth", k.summary, k.channel, k.number, ${REPORTED_AT} as "reportedAt",
      k.handler_name as "handlerName", k.still_happening as "stillHappening"
    from response.incident i join contact.contact k on k.id = i.contact_id where i.id = ${crime.incidentId}::uuid`.execute(
    tx,
  )
  const report = rows[0]
  if (!report) return undefined
  const assessed = await newestAssessment(tx, report.contactId)
  const answers = await sql<{
    pathway: string
    pack: string
    question: string
    answer: string
    words: string | null
    at: Temporal.Instant
    byName: string
  }>`
    select distinct on (pathway, question) pathway, pack, question, answer, words, at, by_name as "byName"
    from contact.pathway_answer where contact_id = ${report.contactId}::uuid order by pathway, question, at desc, id`.execute(
    tx,
  )
  const advice = await sql<{
    card: string
    state: string
    channel: string
    reason: string | null
    at: Temporal.Instant
    byName: string
  }>`
    select card, state, channel, reason, at, by_name as "byName" from contact.advice_given where contact_id = ${report.contactId}::uuid order by at, id`.execute(
    tx,
  )
  const spoken = await sql<{ language: string | null }>`
    select contact.interpreter_of(${report.contactId}::uuid) as language`.execute(tx)
  const tasks = await sql<{ what: string; who: string; state: string; result: string | null; at: Temporal.Instant }>`
    select what, who, state, result, set_at as at from contact.task where contact_id = ${report.contactId}::uuid order by set_at, id`.execute(
    tx,
  )
  const visits = await sql<{ callsign: string; result: string; at: Temporal.Instant }>`
    select coalesce(r.callsign, 'A unit') as callsign, d.result, d.cleared_at as at from response.deployment d left join response.resource r on r.id = d.resource_id
    where d.incident_id = ${report.incidentId}::uuid and d.result is not null and d.cleared_at is not null order by d.cleared_at, d.id`.execute(
    tx,
  )
  const ways = await sql<Way>`
    select distinct on (w.victim_id) v.name, w.channel, w.safe, w.conditions, w.checked_with_victim as alone, w.at, w.by_name as "byName"
    from victim.safe_contact w join investigation.crime_victim v on v.id = w.victim_id
    where v.crime_id = ${crime.crimeId}::uuid order by w.victim_id, w.seq desc`.execute(tx)
  const people = await namedIn(tx, crime.crimeId)
  const [window] = (
    await sql<{
      from: Temporal.Instant
      to: Temporal.Instant
      knownFrom: string
      at: Temporal.Instant
      byName: string
    }>`
    select from_at as "from", to_at as "to", known_from as "knownFrom", at, by_name as "byName" from investigation.time_window
    where crime_id = ${crime.crimeId}::uuid order by seq desc limit 1`.execute(tx)
  ).rows

  const facts: KnownFact[] = [
    ...reportFacts(report),
    ...(assessed ? assessedFacts(assessed) : []),
    ...answers.rows
      .filter(one => one.answer !== 'unknown')
      .map(one => ({
        what:
          pathwayIn(pathwayPack(one.pack), one.pathway)?.questions.find(row => row.id === one.question)?.ask ??
          one.question,
        words: [one.answer === 'told' ? '' : one.answer === 'yes' ? 'Yes' : 'No', one.words].filter(Boolean).join(': '),
        byName: one.byName,
        at: one.at,
      })),
    ...tasks.rows.map(one => ({
      what: `Begun at first contact: ${one.what}`,
      words: one.state === 'done' ? `Done. ${one.result ?? ''}`.trim() : `Still open, with ${one.who}`,
      byName: one.who,
      at: one.at,
    })),
    ...visits.rows.map(one => ({
      what: 'What came of going there',
      words: one.result,
      byName: one.callsign,
      at: one.at,
    })),
    ...ways.rows.map(wayFact),
    ...(window
      ? [{ what: 'When it happened is known from', words: window.knownFrom, byName: window.byName, at: window.at }]
      : []),
  ]
  return {
    offence: crime.offence,
    place: [report.place, report.settlement].filter(Boolean).join(', '),
    caller: report.callerName,
    said: assessed ? saidOf(assessed.investigation) : null,
    reportedAt: report.reportedAt,
    reference: `contact ${report.number}`,
    window: windowOf(window ?? null, {
      reportedAt: report.reportedAt,
      happening: report.stillHappening === true || assessed?.immediacy === 'now',
    }),
    victims: people.filter(one => one.part === 'victim'),
    suspects: people.filter(one => one.part === 'suspect'),
    flags: new Set([
      ...answers.rows.filter(one => one.answer === 'yes').map(one => `${one.pathway}:${one.question}`),
      ...advice.rows.filter(one => one.state === 'given').map(one => `advice:${one.card}`),
      ...needFlags(
        report,
        assessed,
        advice.rows,
        people.filter(one => one.part === 'victim'),
        spoken.rows[0]?.language ?? null,
      ),
    ]),
    facts: facts.filter(one => one.words.trim() !== ''),
  }
}

async function newestAssessment(tx: Tx, contactId: string): Promise<Assessed | undefined> {
  const { rows } = await sql<Assessed>`
    select threat, harm, investigation, vulnerability, engagement, immediacy, prompts, at, by_name as "byName"
    from contact.assessment where contact_id = ${contactId}::uuid order by seq desc limit 1`.execute(tx)
  return rows[0]
}

async function namedIn(tx: Tx, crimeId: string): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select id, name, 'victim' as part, null::boolean as seen, null::boolean as heard from investigation.crime_victim where crime_id = ${crimeId}::uuid
    union all select s.id, s.name, 'suspect', s.state <> 'named',
      exists (select from investigation.suspect_event e where e.suspect_id = s.id and e.event = 'interview')
    from investigation.suspect s where crime_id = ${crimeId}::uuid and state <> 'no-further-action'
    order by part, name, id`.execute(tx)
  return rows
}

type Named = NamedPerson & { part: 'victim' | 'suspect' }
