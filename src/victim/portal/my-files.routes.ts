import { z } from 'zod'
import { uploadLimit } from '../../investigation/material/upload-limit.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { text } from '../../platform/http/fields.ts'
import { fileIn, sizeWords, tooLarge } from '../../platform/http/file-in.ts'
import { page } from '../../platform/http/page.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { readMine } from './mine.store.ts'
import { dropMyPieces, keepMyFile, putMyPiece, readSent } from './my-files.store.ts'
import { FILES_A_DAY, receiveMine } from './my-files.ts'
import { myLook } from './my-look.store.ts'
import { WHO_MAY_READ } from './question.ts'

const ASK_FIRST =
  'Say that no sexual picture of anybody under 18 is in it. If one is, or you are not sure, do not send it: go back and ask for somebody to come'

/** Sending something: asked first what it must not be, then taken, and never shown again. */
export function myFilesRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'before-i-send',
    summary: 'Before something is sent: what must never be sent',
    path: '/my/send',
    can: 'use my own pages',
    reads: 'victim’s own page',
    view: 'victim/portal/before-sending.njk',
    title: 'Your messages',
    load: async (tx, { now }) => {
      const mine = await readMine(tx)
      return mine && { caseId: mine.caseId, signedIn: true, ...(await myLook(tx, now)), sent: await readSent(tx) }
    },
  })

  action(app, deps, {
    name: 'send-something',
    summary: 'Send a picture or a document (multipart/form-data): it is kept with the case and not shown again',
    path: '/my/send/file',
    body: z.object({
      file: fileIn('Choose the picture or the document'),
      title: text(200, 'Say what it is, in a few words'),
      noChildImages: z.literal('yes', { error: ASK_FIRST }),
    }),
    can: 'use my own pages',
    fact: 'document-received',
    view: 'victim/portal/send.njk',
    title: 'Your messages',
    status: 201,
    file: { limit: given => uploadLimit(given.force), put: putMyPiece, drop: dropMyPieces },
    load: async (tx, { now }) => {
      const mine = await readMine(tx)
      const limit = sizeWords(uploadLimit(deps.force))
      return (
        mine && { caseId: mine.caseId, signedIn: true, ...(await myLook(tx, now)), whoMayRead: WHO_MAY_READ, limit }
      )
    },
    act: async (tx, { body, stamp }) => {
      const mine = await readMine(tx)
      if (!mine) return undefined
      await holdCase(tx, mine.caseId)
      const received = receiveMine(body.file, tooLarge(uploadLimit(deps.force)))
      if (!received.ok) return received
      const dayAgo = stamp.at.subtract({ hours: 24 })
      const today = (await readSent(tx)).filter(one => Temporal.Instant.compare(one.at, dayAgo) > 0)
      if (today.length >= FILES_A_DAY)
        return refuse(
          'too-many',
          'You have sent a lot today, and all of it came. Send more tomorrow, or write to us and somebody fetches it',
          'file',
        )
      const one = { ...received.value, title: body.title, caseId: mine.caseId }
      return (await keepMyFile(tx, one, body.file, stamp)) ? accept({ received: true }) : undefined
    },
    next: () => '/my/send',
  })
}
