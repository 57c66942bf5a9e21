import { accept, type Outcome, refuse } from '../../platform/outcome.ts'

export type NoteAsk = { noteId: string; words: string; happenedAt: Temporal.Instant }
export type KeptNote = { words: string; by: string; crimeId: string | null }

/** A note that comes again is the same note; one that comes again with other words is told of, and the first stays as it was. */
export function keepNote(
  ask: NoteAsk,
  of: { crimeId: string; by: string },
  kept: KeptNote | undefined,
): Outcome<{ again: boolean }, 'note-differs'> {
  if (!kept) return accept({ again: false })
  if (kept.words === ask.words && kept.crimeId === of.crimeId && kept.by === of.by) return accept({ again: true })
  return refuse(
    'note-differs',
    'A note with this reference is kept already, with other words: nothing was changed. Send yours as a new note',
    'noteId',
  )
}
