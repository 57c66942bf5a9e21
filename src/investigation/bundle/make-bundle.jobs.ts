import { createHash } from 'node:crypto'
import { may } from '../../platform/access/permissions.ts'
import { systemWho, type Who } from '../../platform/access/roles.ts'
import type { Db } from '../../platform/db/connect.ts'
import { actAs, inContext } from '../../platform/db/context.ts'
import type { Force } from '../../platform/force/force.ts'
import type { Printer } from '../../platform/print/pdf.port.ts'
import { holdCrime } from '../crime.store.ts'
import { readPiece as readDocumentPiece } from '../material/pieces.store.ts'
import { manifestOf, textFiles } from './bundle-files.ts'
import { type Part, putPiece } from './bundle-pieces.store.ts'
import {
  type Claimed,
  claimBundle,
  failBundle,
  finishBundle,
  type Made,
  readAsker,
  tellProgress,
} from './bundle-work.store.ts'
import { readContent } from './content.store.ts'
import { readKeptBack } from './material-content.store.ts'
import { KEPT_DAYS } from './parts.ts'
import { printNumbered } from './print-numbered.port.ts'
import { type BundleContent, type BundleDocument, LABELS } from './section.ts'
import { zipWriter } from './zip-writer.port.ts'

export type Making = {
  db: Db
  force: Force
  now: () => Temporal.Instant
  render: (view: string, data: Record<string, unknown>) => string
  printer: Printer
  log: (line: string) => void
}

const MAKER = systemWho('bundles')
const PIECE = 256 * 1024
const GONE = 'Whoever asked for it may not see the case any more, or has left'
const saidOf = (fault: unknown) => (fault instanceof Error ? fault.message : fault)
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Makes the oldest bundle that waits; false where none does. What fails is said on its page, and in the server's own log. */
export async function makeNext(making: Making): Promise<boolean> {
  const claimed = await inContext(making.db, MAKER, claimBundle)
  if (!claimed) return false
  try {
    const failed = await make(making, claimed)
    if (failed) await inContext(making.db, MAKER, tx => failBundle(tx, claimed.bundleId, failed))
  } catch (fault) {
    making.log(`a case bundle could not be made: ${saidOf(fault)}`)
    await inContext(making.db, MAKER, tx =>
      failBundle(
        tx,
        claimed.bundleId,
        'Something went wrong here. Ask for it again, and tell whoever runs this server if it fails again',
      ),
    )
  }
  return true
}

async function make(making: Making, claimed: Claimed): Promise<string | undefined> {
  const asker = await inContext(making.db, MAKER, tx => readAsker(tx, claimed.by))
  const allowed =
    asker && may(asker.role, 'export bundles') && (claimed.parts.length === 0 || asker.role === 'supervisor')
  const content = allowed && (await readAs(making, claimed, asker))
  if (!asker || !content) return GONE
  const page = making.render('investigation/bundle/page.njk', { content, labels: LABELS })
  const zip = await writeZip(making, claimed, asker, content, page)
  if (typeof zip === 'string') return zip
  await keep(making, claimed, 'page', new TextEncoder().encode(page))
  const pdf = await printed(making, claimed, page, numbers =>
    making.render('investigation/bundle/page.njk', { content, labels: LABELS, numbers }),
  )
  const at = making.now()
  await inContext(making.db, MAKER, tx =>
    finishBundle(tx, claimed, { ...zip, pdf }, at.add({ hours: 24 * KEPT_DAYS }), { at, by: MAKER }),
  )
  return undefined
}

/** What is kept back is asked as the system, and all that leaves as whoever asked, while the case is held. */
async function readAs({ db, force }: Making, { crimeId, parts }: Claimed, asker: Who) {
  return inContext(db, MAKER, async tx => {
    if (!(await holdCrime(tx, crimeId))) return undefined
    const back = await readKeptBack(tx, crimeId)
    await actAs(tx, asker)
    return readContent(tx, crimeId, parts, back, force)
  })
}

/** The whole, a piece at a time: what is read of a document is held against its fingerprint on the way. */
async function writeZip(
  making: Making,
  claimed: Claimed,
  asker: Who,
  content: BundleContent,
  page: string,
): Promise<Omit<Made, 'pdf'> | string> {
  const total = createHash('sha256')
  const waiting: Uint8Array[] = []
  let [size, n] = [0, 0]
  const zip = zipWriter(bytes => {
    total.update(bytes)
    size += bytes.length
    waiting.push(bytes)
  })
  const save = async (all = false) => {
    let buffer = Buffer.concat(waiting.splice(0))
    while (buffer.length >= PIECE || (all && buffer.length > 0)) {
      const piece = buffer.subarray(0, PIECE)
      await inContext(making.db, MAKER, tx => putPiece(tx, claimed, 'zip', n++, piece))
      buffer = buffer.subarray(piece.length)
    }
    if (buffer.length > 0) waiting.push(buffer)
  }
  const texts = [...textFiles(content), { path: 'bundle.html', text: page }].map(one => ({
    path: one.path,
    bytes: new TextEncoder().encode(one.text),
  }))
  const files = [
    ...texts.map(one => ({ path: one.path, sha256: hash(one.bytes), size: one.bytes.length })),
    ...content.documents.map(one => ({ path: one.path, sha256: one.sha256, size: one.size })),
  ]
  const manifest = new TextEncoder().encode(manifestOf(content, files))
  zip.text('manifest.json', manifest)
  for (const one of texts) zip.text(one.path, one.bytes)
  await save()
  for (const [done, one] of content.documents.entries()) {
    await tell(making, claimed, { step: 'documents', done, of: content.documents.length })
    if (!(await copyDocument(making, asker, one, zip.begin(one.path), save)))
      return `Document ${one.documentId} could not be opened as it was received: nothing left. Look at it in the case`
  }
  zip.end()
  await save(true)
  return { manifestSha256: hash(manifest), zipSha256: total.digest('hex'), zipSize: size, files: files.length }
}

async function copyDocument(
  making: Making,
  asker: Who,
  one: BundleDocument,
  push: (bytes: Uint8Array, last: boolean) => void,
  save: () => Promise<void>,
): Promise<boolean> {
  const read = createHash('sha256')
  for (let n = 0; n < one.pieces; n++) {
    const bytes = await inContext(making.db, asker, tx => readDocumentPiece(tx, one.documentId, n))
    if (!bytes) return false
    read.update(bytes)
    push(bytes, n === one.pieces - 1)
    await save()
  }
  return read.digest('hex') === one.sha256
}

/** Printed once to learn where each section begins, and once more with those pages in its contents. */
async function printed(
  making: Making,
  claimed: Claimed,
  page: string,
  numbered: (numbers: Record<string, number>) => string,
): Promise<Made['pdf']> {
  if ('none' in making.printer) return { because: making.printer.none }
  await tell(making, claimed, { step: 'pdf', done: 0, of: 1 })
  try {
    const bytes = await printNumbered(making.printer.print, page, numbered, fault =>
      making.log(`a case bundle goes without the pages in its contents: ${saidOf(fault)}`),
    )
    await keep(making, claimed, 'pdf', bytes)
    return { sha256: hash(bytes), size: bytes.length }
  } catch (fault) {
    making.log(`no PDF of a case bundle: ${saidOf(fault)}`)
    return { because: 'Chromium on this server did not make a PDF: print the page from your browser' }
  }
}

async function keep({ db }: Making, claimed: Claimed, part: Part, bytes: Uint8Array): Promise<void> {
  for (let n = 0; n * PIECE < bytes.length; n++)
    await inContext(db, MAKER, tx => putPiece(tx, claimed, part, n, bytes.subarray(n * PIECE, (n + 1) * PIECE)))
}

const tell = ({ db }: Making, { bundleId }: Claimed, at: { step: string; done: number; of: number }) =>
  inContext(db, MAKER, tx => tellProgress(tx, bundleId, at))
