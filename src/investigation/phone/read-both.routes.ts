import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { holdNote, saveRead } from './read-both.store.ts'

/** What came late from a phone and met what somebody did meanwhile waits until another person has read both. */
export function readBothRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'read-both',
    summary: 'Say that what came late from a phone was read beside what had been done meanwhile',
    path: '/notes/:id/read',
    params: z.object({ id: uuid }),
    body: z.object({}),
    can: 'plan investigations',
    fact: 'note-read',
    act: async (tx, { params, who, stamp }) => {
      const note = await holdNote(tx, params.id)
      if (!note?.meanwhile) return undefined
      if (note.by === who.id) return refuse('own-note', 'You wrote this: it waits for somebody else to read both')
      if (!note.readAt) await saveRead(tx, note, stamp)
      return accept({ caseId: note.caseId, crimeId: note.crimeId, noteId: note.noteId })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}/notes`,
  })
}
