import { type Received, receiveFile } from '../../investigation/material/document.ts'
import { type FileKind, kindOf } from '../../investigation/material/file-kind.ts'
import type { Media } from '../../investigation/material/media.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'

/** What a telephone takes and a person can open: our proposal. Films and what else there is are collected by a person. */
export const TAKEN: readonly Media[] = ['image/jpeg', 'image/png', 'application/pdf', 'text/plain']

/** Files in a day: our proposal. */
export const FILES_A_DAY = 20

/** Is this a file that a victim's own pages take? What it is, is read from its bytes. */
export function receiveMine(
  file: Received,
  tooLarge: { code: string; message: string; field: string },
): Outcome<{ fileName: string; kind: FileKind }> {
  const received = receiveFile(file, {}, tooLarge)
  if (!received.ok) return received
  if (!TAKEN.includes(kindOf(file).media))
    return refuse(
      'not-taken',
      'This kind of file cannot be sent here. Pictures (JPEG or PNG), PDF and plain text can. Write to us what it is, and somebody fetches it from you',
      'file',
    )
  return accept(received.value)
}
