import { createHash } from 'node:crypto'
import { z } from 'zod'
import { moment } from '../../contact/moment.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { text, uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { CourtFields } from './court.routes.ts'
import { readCourtCrime } from './court-crime.store.ts'
import { type Sent, sentBefore } from './court-events.store.ts'
import { keepCourtEvent } from './keep-court-event.store.ts'

const Report = z.object({
  ...CourtFields,
  at: moment,
  receivedAt: moment.optional(),
  forAt: moment.optional(),
  wasAt: moment.optional(),
  sender: text(60, 'Say which system sends it'),
  eventId: text(120, 'Give your own name for this event: it is kept once under it'),
  crimeNumber: z.coerce.number().int().positive().optional(),
  crimeId: uuid.optional(),
})

/** The door for courts, prosecutors, probation and prisons, with a token of its own: each event once, in any order, however late. */
export function justicePortRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'receive-justice-event',
    summary:
      'What another body tells of a case after its charge: hearings, bail, warrants, witnesses, verdict, sentence, appeal, release, parole, orders',
    path: '/justice/events',
    body: Report,
    can: 'send justice events',
    fact: 'court-event-recorded',
    act: async (tx, { body, stamp }) => {
      const { sender, eventId, crimeNumber, crimeId, ...told } = body
      const digest = createHash('sha256')
        .update(JSON.stringify({ crimeNumber, crimeId, ...told }))
        .digest('hex')
      const before = await sentBefore(tx, sender, eventId)
      const first = before[0]
      if (first && first.digest !== digest)
        return refuse(
          'same-id-other-event',
          'Another event came under this name before and is kept: send what changed as an event of its own, with a name of its own',
          'eventId',
        )
      if (first) return accept({ ...idsOf(first), alsoFor: before.length - 1, repeated: true })
      if (!crimeNumber && !crimeId)
        return refuse('needs-crime', 'Say which crime it is about: its number or its id', 'crimeNumber')
      const crime = await readCourtCrime(tx, crimeId ? { crimeId } : { number: crimeNumber! })
      if (!crime)
        return refuse(
          'no-such-crime',
          'No crime has this number: check it, or send it to the force that recorded the crime',
          crimeId ? 'crimeId' : 'crimeNumber',
        )
      const kept = await keepCourtEvent(tx, crime, { ...told, sender, senderRef: eventId, digest }, stamp)
      return kept.ok ? accept({ ...idsOf(kept.value), alsoFor: kept.value.alsoFor.length, repeated: false }) : kept
    },
    next: ({ crimeId }) => `/crimes/${crimeId}/court`,
  })
}

const idsOf = ({ caseId, crimeId, courtEventId }: Omit<Sent, 'digest'>) => ({ caseId, crimeId, courtEventId })
