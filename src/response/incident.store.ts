import { may } from '../platform/access/permissions.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { Ask } from '../platform/http/ask.ts'
import { type AppointmentRow, readAppointments } from './appointment/appointment.store.ts'
import { STANDING_WORDS, type Standing, standingOf } from './appointment/appointment.ts'
import {
  readBases,
  readContactWords,
  readCrimes,
  readDanger,
  readDeployed,
  readDeployments,
  readIncident,
  readResources,
  readUsername,
} from './board.store.ts'
import { type CallerShown, readIncidentCallers } from './callers.store.ts'
import type { CrimeCheck } from './crime-disclosed/asking.ts'
import { readCrimeCheck } from './crime-disclosed/crime-check.store.ts'
import { readCriticalBehind } from './critical.store.ts'
import { readIncidentNotes } from './incident-notes.store.ts'
import { type IncidentView, incidentView } from './incident-view.ts'
import { type NoCrime, readNoCrime } from './no-crime.store.ts'
import { teamsOnDuty } from './on-duty.ts'
import { readOrdersFor } from './orders.store.ts'
import { ownCallsign } from './own-unit.ts'
import { readWithoutVictim, type WithoutVictim } from './without-victim/without-victim.store.ts'
import { isAskedOf } from './without-victim/without-victim.ts'

export type IncidentPage = IncidentView &
  Awaited<ReturnType<typeof readContactWords>> & {
    /** Which form a refusal belongs to: a deployment's id, 'assign' or 'close'. */
    form: string | null
    callers: CallerShown[]
    /** Orders about the people, the place or the crime, in words: who is sent knows them before they arrive. */
    orders: string[]
    notes: Awaited<ReturnType<typeof readIncidentNotes>>
    critical: Awaited<ReturnType<typeof readCriticalBehind>>
    /** The time that was agreed last for a scheduled visit, and how it stands. */
    appointment: (AppointmentRow & { standing: Standing; standingWords: string }) | null
    crimes: { crimeId: string; number: number; offence: string }[]
    /** That it was decided to be none; null where a crime was recorded, or nobody has decided. */
    noCrime: NoCrime | null
    /** Whether what was written may be a crime; null where it is not for this reader, or there is nothing left to ask. */
    crimeCheck: CrimeCheck | null
    /** Whether it could go on without its victim: asked of these reports by whoever goes first; null of others, and for whoever sees no words. */
    withoutVictim: { said: WithoutVictim | null } | null
    /** The callsign of the reader's own unit. */
    own: string | null
    mayDo: {
      assign: boolean
      report: boolean
      close: boolean
      record: boolean
      investigate: boolean
      review: boolean
    }
  }

/** Everything the incident's page shows. Undefined where it is not there or may not be seen. */
export async function readIncidentPage(
  tx: Tx,
  incidentId: string,
  { now, who, deps: { force } }: Pick<Ask<unknown>, 'now' | 'who' | 'deps'>,
  form: string | null = null,
): Promise<IncidentPage | undefined> {
  const found = await readIncident(tx, incidentId)
  if (!found) return undefined
  const danger = found.restricted ? await readDanger(tx, found.contactId) : undefined
  const incident = { ...found, vulnerable: found.vulnerable || danger?.vulnerable === true }
  const words = danger ? { lines: [], assessed: unsaid(danger) } : await readContactWords(tx, incident.contactId)
  const view = incidentView(
    {
      incident,
      deployments: await readDeployments(tx, incidentId),
      deployed: await readDeployed(tx),
      resources: await readResources(tx),
      bases: await readBases(tx),
      teams: teamsOnDuty(force, now),
      policy: force,
      // Not ruled out counts as there: the safer reading for whoever goes.
      weapon: words.assessed !== null && words.assessed.weapon !== 'no',
    },
    now,
  )
  const crimes = (await readCrimes(tx, incidentId)).map(crime => ({
    ...crime,
    offence: force.offences.find(row => row.code === crime.offence)?.label ?? crime.offence,
  }))
  const mayDo = {
    assign: may(who.role, 'assign resources'),
    report: may(who.role, 'report own status'),
    close: may(who.role, 'close incidents'),
    record: may(who.role, 'record crimes'),
    investigate: may(who.role, 'see investigations'),
    // Who sends help to a restricted contact does not see it.
    review: may(who.role, 'grade contacts') && !view.incident.restricted,
  }
  const own = ownCallsign(force, await readUsername(tx, who.id)) ?? null
  const deployments = view.deployments.toSorted((a, b) => Number(b.callsign === own) - Number(a.callsign === own))
  const callers = await readIncidentCallers(tx, incident.contactId, incident.grade)
  const orders = await readOrdersFor(tx, incident, now)
  const critical = await readCriticalBehind(tx, incident, who)
  const checked = { id: incidentId, case_id: incident.caseId, incident_type: incident.incidentType }
  const check =
    incident.restricted || !(mayDo.close || mayDo.record) ? undefined : await readCrimeCheck(tx, checked, force, now)
  const crimeCheck = check?.unanswered.length ? check : null
  const notes = incident.restricted ? [] : await readIncidentNotes(tx, incidentId)
  const type = force.incidentTypes.find(one => one.code === incident.incidentType)
  const asks =
    !incident.restricted &&
    isAskedOf({
      sensitive: type?.sensitive,
      offence: crimes
        .map(one => one.offence)
        .join(' ')
        .toLowerCase(),
    })
  const withoutVictim = asks ? { said: (await readWithoutVictim(tx, incidentId)) ?? null } : null
  const [agreed] = incident.restricted ? [] : await readAppointments(tx, incidentId)
  const standing = agreed && standingOf(agreed, incident.firstAtSceneAt, now)
  const appointment = agreed && standing ? { ...agreed, standing, standingWords: STANDING_WORDS[standing] } : null
  return {
    ...view,
    appointment,
    withoutVictim,
    notes,
    critical,
    crimeCheck,
    deployments,
    ...words,
    crimes,
    noCrime: crimes.length > 0 ? null : ((await readNoCrime(tx, incidentId)) ?? null),
    callers,
    orders,
    form,
    own,
    mayDo,
  }
}

/** Danger without a word of what was said. Not assessed is not ruled out. */
function unsaid(danger: NonNullable<Awaited<ReturnType<typeof readDanger>>>) {
  return {
    weapon: danger.weapon ?? ('unknown' as const),
    immediacy: danger.immediacy ?? ('cannot-tell' as const),
    risk: danger.risk ?? ('cannot-tell' as const),
    harm: '',
    threat: '',
    vulnerability: '',
  }
}

export async function incidentOfDeployment(tx: Tx, deploymentId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('response.deployment')
    .select('incident_id')
    .where('id', '=', deploymentId)
    .executeTakeFirst()
  return row?.incident_id
}
