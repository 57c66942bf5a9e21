import { z } from 'zod'
import { may } from '../platform/access/permissions.ts'
import { holds } from '../platform/access/rights.ts'
import type { Tx } from '../platform/db/connect.ts'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { day, note, optionalText, text, uuid, yesNo } from '../platform/http/fields.ts'
import { accept, refuse } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import { endReportedRape, readReportedRapes } from './cancellation/reported-rape.store.ts'
import { decisionDue, timeDecision } from './crime-clock.ts'
import { readDisclosed } from './disclosed.store.ts'
import { decidedOf, holdIncident, readDecisions, readIncident, readLog, readRecorded } from './incident.store.ts'
import { offenceChoices } from './offence-choices.ts'
import { codeChoices, giveCode } from './offence-codes/code-choice.store.ts'
import { offenceLabel, typeLabel } from './open-case.ts'
import { saveCrime, saveNoCrime } from './recording.store.ts'
import { notYetCome, RECORDING_TEST, recordCrime, recordNoCrime } from './recording.ts'

const Params = z.object({ id: uuid })
const LateReason = optionalText(2000)
const Victim = z.object({
  name: text(200, 'Give the victim’s name'),
  enhanced: yesNo.default(false),
  enhancedReason: optionalText(2000),
  under18: yesNo.default(false),
  targetedBefore: yesNo.default(false),
})

/** Programs send `victims`; the form has one victim, or says that there is none. */
const CrimeForm = z.object({
  offence: text(100, 'Choose the offence'),
  basis: note('Say in words what was reported and why it amounts to this crime'),
  victims: z.array(Victim).max(50, 'Record at most 50 victims at once').optional(),
  'victim.name': optionalText(200),
  'victim.enhanced': yesNo.optional(),
  'victim.enhancedReason': optionalText(2000),
  'victim.under18': yesNo.optional(),
  'victim.targetedBefore': yesNo.optional(),
  noVictim: yesNo.optional(),
  happenedOn: day.optional(),
  homeOfficeCode: optionalText(300),
  codeFound: optionalText(100),
  /** A person who has another crime of this incident to record goes on to it. */
  another: yesNo.optional(),
  lateReason: LateReason,
})

/** The crime decision, from the incident: a crime, another crime, or none (victims.md 3). */
export function recordingRoutes(app: App, deps: Deps): void {
  const load = async (tx: Tx, id: string, now: Temporal.Instant) => {
    const incident = await readIncident(tx, id)
    if (!incident) return undefined
    const due = decisionDue(incident.reportedAt)
    return {
      ...incident,
      typeLabel: typeLabel(incident.incidentType, deps.force),
      due,
      late: Temporal.Instant.compare(now, due) > 0,
      test: RECORDING_TEST,
      decisions: await readDecisions(tx, id),
      log: await readLog(tx, incident.caseId),
      check: await readDisclosed(tx, incident, deps.force, now),
      offences: offenceChoices(incident.incidentType, deps.force),
      recorded: (await readRecorded(tx, id)).map(one => ({ ...one, offence: offenceLabel(one.offence, deps.force) })),
      homeOffice: await codeChoices(tx, now),
    }
  }

  action(app, deps, {
    name: 'record-crime',
    summary: 'Record a crime that this incident discloses',
    path: '/incidents/:id/crime',
    params: Params,
    body: CrimeForm,
    can: 'record crimes',
    fact: 'crime-recorded',
    view: 'investigation/crime-decision.njk',
    title: 'Crime decision',
    status: 201,
    load: (tx, { params, now }) => load(tx, params.id, now),
    act: async (tx, { params, body, now, stamp }) => {
      const incident = await holdIncident(tx, params.id)
      if (!incident) return undefined
      const found = recordCrime(
        { offence: body.offence, basis: body.basis, victims: victimsIn(body), happenedOn: body.happenedOn },
        deps.force.offences,
      )
      if (!found.ok) return found
      const stop = notYetCome(body.happenedOn, londonDay(now))
      if (stop) return stop
      const code = await giveCode(tx, body, found.value.offence, now)
      if (!code.ok) return code
      const timed = timeDecision(incident.reportedAt, now, body.lateReason)
      if (!timed.ok) return timed
      const saved = await saveCrime(tx, incident, found.value, code.value, timed.value, stamp)
      // Some other crime of the same incident leaves the report of rape as it is.
      if (found.value.offence.sensitive === 'sexual') await endReportedRape(tx, params.id, 'recorded', stamp)
      return accept(saved)
    },
    next: ({ crimeId }, { params, who, body }) => {
      if (body.another) return `/incidents/${params.id}/crime`
      return may(who.role, 'see investigations') ? `/crimes/${crimeId}` : `/incidents/${params.id}`
    },
  })

  action(app, deps, {
    name: 'record-no-crime',
    summary: 'Decide that this incident discloses no crime',
    path: '/incidents/:id/no-crime',
    params: Params,
    body: z.object({ basis: note('Say in words why this is not a crime'), lateReason: LateReason }),
    can: 'record crimes',
    fact: 'crime-not-recorded',
    view: 'investigation/no-crime.njk',
    title: 'No crime is recorded',
    load: (tx, { params, now }) => load(tx, params.id, now),
    act: async (tx, { params, body, who, now, stamp }) => {
      const incident = await holdIncident(tx, params.id)
      if (!incident) return undefined
      const decided = recordNoCrime(body.basis, decidedOf(await readDecisions(tx, params.id)))
      if (!decided.ok) return decided
      const timed = timeDecision(incident.reportedAt, now, body.lateReason)
      if (!timed.ok) return timed
      const rape = (await readReportedRapes(tx, params.id)).some(one => !one.endedAt)
      if (rape && !holds(who, 'crime-registrar'))
        return refuse(
          'not-the-registrar',
          'A reported rape is kept here: only the crime registrar or a designated decision maker decides that it is no crime',
        )
      const saved = await saveNoCrime(tx, incident, decided.value.basis, timed.value, stamp)
      if (rape) await endReportedRape(tx, params.id, 'not-crime', stamp)
      return accept({ caseId: incident.caseId, incidentId: params.id, ...saved, late: timed.value.late })
    },
    next: (_, { params }) => `/incidents/${params.id}/not-recorded`,
  })
}

function victimsIn(body: z.output<typeof CrimeForm>) {
  const name = body['victim.name']
  if (name)
    return [
      ...(body.victims ?? []),
      {
        name,
        enhanced: body['victim.enhanced'] ?? false,
        enhancedReason: body['victim.enhancedReason'],
        under18: body['victim.under18'],
        targetedBefore: body['victim.targetedBefore'],
      },
    ]
  return body.victims ?? (body.noVictim ? [] : undefined)
}
