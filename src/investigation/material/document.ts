import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { type FileKind, kindOf, type Look } from './file-kind.ts'
import { plainName } from './file-name.ts'

export type Received = Look & { name: string; size: number; sha256: string; tooLarge: boolean }
/** What whoever sent it says that it is: held against what came. */
export type Stated = { bytes?: number | undefined; sha256?: string | undefined }

/** Is this a file that is taken, and is it whole? What it is, is read from its bytes. */
export function receiveFile(
  file: Received,
  stated: Stated,
  tooLarge: { code: string; message: string; field: string },
): Outcome<{ fileName: string; kind: FileKind }> {
  if (file.tooLarge) return { ok: false, refusal: tooLarge }
  if (file.size === 0)
    return refuse(
      'empty-file',
      'This file is empty: 0 bytes came. Check it where it came from, and send it again',
      'file',
    )
  if (stated.bytes !== undefined && stated.bytes !== file.size)
    return refuse(
      'wrong-length',
      `${stated.bytes} bytes were sent by what was said, and ${file.size} came: nothing was saved. Send it again`,
      'file',
    )
  if (stated.sha256 && stated.sha256.toLowerCase() !== file.sha256)
    return refuse(
      'wrong-fingerprint',
      'What came does not have the fingerprint that was said: nothing was saved. Send it again',
      'file',
    )
  return accept({ fileName: plainName(file.name), kind: kindOf(file) })
}
