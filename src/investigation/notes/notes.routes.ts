import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, notInFuture, plausiblePast, time, uuid } from '../../platform/http/fields.ts'
import { newId } from '../../platform/log/record.ts'
import { accept } from '../../platform/outcome.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { forInput } from '../local-input.ts'
import { offenceLabel } from '../open-case.ts'
import { keepNote } from './note.ts'
import { readKept, readNotes, saveNote } from './notes.store.ts'

/** Notes of an officer, also from a telephone that was away from the network: kept once, with both times, whatever state the case is in. */
export function notesRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'add-note',
    summary:
      'Add a note to an investigation: its reference is the sender’s, so that it is kept once however often it is sent',
    path: '/crimes/:id/notes',
    params: z.object({ id: uuid }),
    body: z.object({ noteId: uuid, words: note('Write the note'), happenedAt: time }),
    can: 'plan investigations',
    fact: 'note-added',
    view: 'investigation/notes/notes.njk',
    title: 'Notes',
    status: 201,
    load: async (tx, { params, now }) => {
      const crime = await readCrime(tx, params.id)
      return (
        crime && {
          ...crime,
          offenceLabel: offenceLabel(crime.offence, deps.force),
          notes: await readNotes(tx, params.id),
          noteId: newId(),
          happenedAt: forInput(now),
        }
      )
    },
    act: async (tx, { params, body, who, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const wrong = notInFuture(body.happenedAt, now, 'happenedAt') ?? plausiblePast(body.happenedAt, 'happenedAt')
      if (wrong) return wrong
      const kept = keepNote(body, { crimeId: crime.crimeId, by: who.id }, await readKept(tx, body.noteId))
      if (!kept.ok) return kept
      if (!kept.value.again) await saveNote(tx, crime, body, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, noteId: body.noteId, again: kept.value.again })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}/notes`,
    conflicts: {
      note_pkey: {
        code: 'note-differs',
        message: 'A note with this reference is kept already: nothing was changed. Send yours as a new note',
      },
    },
  })
}
