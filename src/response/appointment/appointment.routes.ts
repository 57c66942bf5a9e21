import { z } from 'zod'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, optionalText, text, time } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { readIncident } from '../board.store.ts'
import { holdIncident } from '../incidents.store.ts'
import { titleOf } from '../words.ts'
import {
  holdSlot,
  readAppointments,
  readComing,
  readMissed,
  readNotSafeToRing,
  readTaken,
  saveAppointment,
  saveEnded,
} from './appointment.store.ts'
import {
  AGREED_HOW,
  agreeAppointment,
  ENDED,
  ENDED_WORDS,
  endAppointment,
  HOW_WORDS,
  STANDING_WORDS,
  slotsFrom,
  standingOf,
} from './appointment.ts'
import { appointmentPackOn } from './appointment-pack.ts'

const LATEST_OFFERED = 12

/** A time for a scheduled visit: offered, agreed with them, kept or not; whoever was missed is a list that is worked. */
export function appointmentRoutes(app: App, deps: Deps): void {
  const load = async (tx: Tx, { params, now }: { params: { id: string }; now: Temporal.Instant }) => {
    const incident = await readIncident(tx, params.id)
    if (!incident || incident.restricted) return undefined
    const pack = appointmentPackOn(londonDay(now))
    const appointments = (await readAppointments(tx, params.id)).map(one => {
      const standing = standingOf(one, incident.firstAtSceneAt, now)
      return { ...one, standing, standingWords: STANDING_WORDS[standing] }
    })
    const [missed] = await readMissed(tx, now, params.id)
    return {
      caseId: incident.caseId,
      incident,
      appointments,
      missed: missed ?? null,
      slots: slotsFrom(now, pack, await readTaken(tx, incident.homeBaseId, now)).slice(0, LATEST_OFFERED),
      notSafeToRing: await readNotSafeToRing(tx, incident.contactId),
      bases: Object.fromEntries(deps.force.bases.map(base => [base.id, base.name])),
      hows: AGREED_HOW.map(value => ({ value, text: HOW_WORDS[value] })),
      endings: ENDED.map(value => ({ value, text: ENDED_WORDS[value] })),
    }
  }

  action(app, deps, {
    name: 'agree-appointment',
    summary:
      'Agree a time for a scheduled visit with whoever waits: in a safe way, never later than promised unless they ask',
    path: '/incidents/:id/appointment',
    params: CaseParams,
    body: z.object({
      startsAt: z.string({ error: 'Choose one of the times' }).pipe(time),
      place: text(500, 'Say where they want to be seen'),
      who: text(200, 'Say who is to come, as they were told'),
      how: z.enum(AGREED_HOW, { error: 'Say how it was agreed' }),
      safeToCome: z.enum(['yes', 'no', 'not-known'], { error: 'Is it safe for them that we come there, then?' }),
      theirWish: z.preprocess(value => (value === '' ? undefined : value), optionalText(1000)),
    }),
    can: 'open incidents',
    fact: 'appointment-agreed',
    view: 'response/appointment/appointment.njk',
    title: titleOf,
    status: 201,
    conflicts: {
      appointment_one_stands: {
        code: 'has-one',
        message: 'Somebody agreed a time a moment before you',
        field: 'startsAt',
      },
    },
    load,
    act: async (tx, { params, body, now, stamp }) => {
      const incident = await holdIncident(tx, params.id)
      const shown = incident && (await readIncident(tx, params.id))
      if (!incident || !shown || shown.restricted) return undefined
      const pack = appointmentPackOn(londonDay(now))
      await holdSlot(tx, shown.homeBaseId, body.startsAt)
      const [missed] = await readMissed(tx, now, incident.id)
      const decided = agreeAppointment({
        ...body,
        now,
        pack,
        incident: {
          grade: incident.grade,
          closed: incident.state === 'closed',
          attended: incident.first_at_scene_at !== null,
          attendBy: incident.attend_by,
        },
        stands: (await readAppointments(tx, incident.id)).some(
          one => one.ended === null && standingOf(one, null, now) !== 'missed',
        ),
        missedUnassessed: missed !== undefined && !missed.assessed,
        notSafeToRing: await readNotSafeToRing(tx, incident.contact_id),
        taken: (await readTaken(tx, shown.homeBaseId, now))(body.startsAt),
      })
      if (!decided.ok) return decided
      // The one that nobody kept ends as that, with the new one.
      if (missed)
        await saveEnded(tx, incident, { ended: 'we-moved', why: 'Nobody came: another time was agreed' }, stamp)
      const appointmentId = await saveAppointment(
        tx,
        incident,
        {
          ...body,
          theirWish: body.theirWish ?? null,
          endsAt: decided.value.endsAt,
          baseId: shown.homeBaseId,
          pack: pack.id,
        },
        stamp,
      )
      return accept({ appointmentId, incidentId: incident.id, caseId: incident.case_id, startsAt: body.startsAt })
    },
    next: ({ incidentId }) => `/incidents/${incidentId}`,
  })

  action(app, deps, {
    name: 'end-appointment',
    summary: 'A time that was agreed does not stand any more: whose doing, and why',
    path: '/incidents/:id/appointment/end',
    params: CaseParams,
    body: z.object({
      ended: z.enum(ENDED, { error: 'Say what became of it' }),
      why: text(1000, 'Say why, in their words where they said it'),
    }),
    can: 'see incidents',
    fact: 'appointment-ended',
    view: 'response/appointment/appointment.njk',
    title: titleOf,
    load,
    act: async (tx, { params, body, stamp }) => {
      const incident = await holdIncident(tx, params.id)
      const shown = incident && (await readIncident(tx, params.id))
      if (!incident || !shown || shown.restricted) return undefined
      const decided = endAppointment(body)
      if (!decided.ok) return decided
      const done = await saveEnded(tx, incident, { ended: body.ended, why: decided.value.why }, stamp)
      if (!done) return refuse('no-appointment', 'No time stands for this incident', 'ended')
      return accept({ incidentId: incident.id, caseId: incident.case_id, ended: body.ended })
    },
    next: ({ incidentId }) => `/incidents/${incidentId}/appointment`,
  })

  page(app, deps, {
    name: 'read-appointments',
    summary: 'Times agreed for scheduled visits: first whoever was missed and still waits, then what is to come',
    path: '/appointments',
    can: 'see incidents',
    reads: 'appointments',
    view: 'response/appointment/appointments.njk',
    title: 'Appointments',
    load: async (tx, { now }) => ({
      missed: await readMissed(tx, now),
      coming: (await readComing(tx, now)).map(one => {
        const standing = standingOf(one, one.firstAtSceneAt, now)
        return { ...one, standing, standingWords: STANDING_WORDS[standing] }
      }),
      bases: Object.fromEntries(deps.force.bases.map(base => [base.id, base.name])),
    }),
  })
}
