import { systemWho } from '../../platform/access/roles.ts'
import type { Db } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'
import type { Printer } from '../../platform/print/pdf.port.ts'
import { type NowAndThen, nowAndThen } from '../../platform/run/now-and-then.ts'
import { countLetter, lettersToCount } from './count-letters.store.ts'
import { keepPdf, type MadePdf, nextToMake } from './make-pdf.store.ts'
import { pagesOf } from './pdf-pages.ts'

export type LetterRoom = { db: Db; printer: Printer; now: () => Temporal.Instant; log: (line: string) => void }

const TIMES = { soonMs: 2_000, restMs: 15_000 }
const ROOM = systemWho('letters', 'job')
const BY_BROWSER = 'Chromium on this server did not make a PDF: print the page from your browser'

/** Makes the PDF of every letter that was printed, one after the other, each of one letter alone; and counts those whose day has passed. */
export async function lookAtLetters(room: LetterRoom): Promise<number> {
  let did = 0
  for (;;) {
    const one = await inContext(room.db, ROOM, nextToMake)
    if (!one) break
    const made = await make(room, one.page)
    await inContext(room.db, ROOM, tx => keepPdf(tx, one, made, { at: room.now(), by: ROOM }))
    did += 1
  }
  for (const one of await inContext(room.db, ROOM, tx => lettersToCount(tx, room.now())))
    if (await inContext(room.db, ROOM, tx => countLetter(tx, one, { at: room.now(), by: ROOM }))) did += 1
  return did
}

async function make({ printer, log }: LetterRoom, page: string): Promise<MadePdf> {
  if ('none' in printer) return { because: printer.none }
  try {
    const pdf = await printer.print(page)
    const pages = pagesOf(pdf)
    return pages > 0 ? { pdf, pages } : { because: BY_BROWSER }
  } catch (fault) {
    log(`no PDF of a letter: ${fault instanceof Error ? fault.message : fault}`)
    return { because: BY_BROWSER }
  }
}

/** Looks again and again until stopped. */
export function keepLetters(room: LetterRoom, after: () => void): NowAndThen {
  return nowAndThen(async () => {
    try {
      if ((await lookAtLetters(room)) > 0) after()
    } catch (fault) {
      room.log(`letters could not be looked at, and will be: ${fault instanceof Error ? fault.message : fault}`)
    }
  }, TIMES)
}
