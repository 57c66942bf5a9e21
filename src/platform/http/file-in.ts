import { createHash, randomUUID } from 'node:crypto'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Tx } from '../db/connect.ts'
import { inContext } from '../db/context.ts'
import type { Deps } from './app-type.ts'
import { textLook } from './looks-like-text.ts'
import { answerProblem } from './problems.ts'

/** How a route takes one file: how large it may be, and where its pieces are put until the record of it is made. */
export type FileDoor = {
  limit: (deps: Deps) => number
  put: (tx: Tx, uploadId: string, n: number, bytes: Uint8Array) => Promise<void>
  /** Forgets what was put and not taken up. */
  drop: (tx: Tx, uploadId: string) => Promise<void>
}

/** Bytes in one piece: so much of a file is in memory at once, however large it is. */
export const PIECE = 256 * 1024
const ENDS = 4096
/** Beyond this many times the limit nothing is read at all. */
const HOPELESS = 4
const FIELDS = { fields: 40, fieldSize: 200_000, files: 1, parts: 60 }

/** A file that came in whole: its bytes are put away, and this says what they are. Only the server makes one. */
export class FileIn {
  readonly uploadId: string = randomUUID()
  name = ''
  size = 0
  sha256 = ''
  pieces = 0
  head: Uint8Array = new Uint8Array()
  tail: Uint8Array = new Uint8Array()
  text = false
  tooLarge = false

  /** The same file sent again is the same write (once.ts): where it was put does not count. */
  toJSON(): object {
    return { name: this.name, size: this.size, sha256: this.sha256 }
  }
}

export const fileIn = (ask = 'Choose a file') => z.custom<FileIn>(value => value instanceof FileIn, { error: ask })

/** Reads a form with a file in it: the fields become the body, with the file among them under its own name. */
export async function takeFile(req: FastifyRequest, reply: FastifyReply, deps: Deps, door: FileDoor): Promise<unknown> {
  if (!req.isMultipart()) return undefined
  const limit = door.limit(deps)
  if (Number(req.headers['content-length'] ?? 0) > limit * HOPELESS)
    return answerProblem(req, reply.header('connection', 'close'), deps, 413, tooLarge(limit))
  const fields: Record<string, unknown> = {}
  try {
    for await (const part of req.parts({ limits: { ...FIELDS, fileSize: limit } })) {
      if (part.type === 'field') fields[part.fieldname] = part.value
      else {
        const file = await receive(req, part, deps, door)
        if (file.name !== '' || file.size > 0) fields[part.fieldname] = file
      }
    }
  } catch (fault) {
    if (fault instanceof NotPut) throw fault.cause
    return answerProblem(req, reply, deps, 400, CUT_OFF)
  }
  req.body = fields
  return undefined
}

/** A piece could not be put away: our fault, and none of whoever sends. */
class NotPut extends Error {}

const CUT_OFF = {
  code: 'file-cut-off',
  message:
    'What was sent did not arrive whole, so nothing was saved. Go back, where what you wrote still is, and send it again',
}

async function receive(req: FastifyRequest, part: MultipartFile, deps: Deps, door: FileDoor): Promise<FileIn> {
  const file = new FileIn()
  file.name = part.filename ?? ''
  req.fileIn = file
  const hash = createHash('sha256')
  const look = textLook()
  let held: Buffer[] = []
  let heldBytes = 0
  const put = async (bytes: Buffer) => {
    hash.update(bytes)
    look.take(bytes)
    if (file.pieces === 0) file.head = Uint8Array.from(bytes.subarray(0, ENDS))
    file.tail = Uint8Array.from(Buffer.concat([file.tail, bytes.subarray(-ENDS)]).subarray(-ENDS))
    try {
      await inContext(deps.db, req.who, tx => door.put(tx, file.uploadId, file.pieces, bytes))
    } catch (cause) {
      throw new NotPut('a piece could not be put away', { cause })
    }
    file.pieces += 1
    file.size += bytes.length
  }
  for await (const chunk of part.file) {
    held.push(chunk)
    heldBytes += chunk.length
    if (heldBytes < PIECE) continue
    const bytes = Buffer.concat(held)
    const whole = bytes.length - (bytes.length % PIECE)
    for (let from = 0; from < whole; from += PIECE) await put(bytes.subarray(from, from + PIECE))
    held = [bytes.subarray(whole)]
    heldBytes = bytes.length - whole
  }
  if (heldBytes > 0) await put(Buffer.concat(held))
  file.tooLarge = part.file.truncated
  file.sha256 = hash.digest('hex')
  file.text = look.isText()
  return file
}

/** What is left over of a file that was not taken up is forgotten before the answer goes out; where that cannot be, within a day. */
export async function dropFile(req: FastifyRequest, deps: Deps, door: FileDoor): Promise<void> {
  const file = req.fileIn
  if (!file) return
  try {
    await inContext(deps.db, req.who, tx => door.drop(tx, file.uploadId))
  } catch (fault) {
    req.log.error({ err: fault as Error }, 'an upload could not be forgotten yet')
  }
}

const KIBIBYTE = 1024
const MEBIBYTE = 1024 * 1024
const UNITS = [
  { from: MEBIBYTE, name: 'MB', digits: 1 },
  { from: KIBIBYTE, name: 'KB', digits: 0 },
] as const

/** '20 MB', '14 KB', '80 bytes'. */
export function sizeWords(bytes: number): string {
  const unit = UNITS.find(one => bytes >= one.from)
  if (!unit) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  return `${(bytes / unit.from).toLocaleString('en-GB', { maximumFractionDigits: unit.digits })} ${unit.name}`
}

export function tooLarge(limit: number) {
  return {
    code: 'file-too-large',
    message: `This file is larger than ${sizeWords(limit)}, the most that this force takes. Nothing was saved. Send it in parts, or keep it on a disc, give that an exhibit number, and say where it is`,
    field: 'file',
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    fileIn?: FileIn
  }
}
