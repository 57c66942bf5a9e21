import { createCipheriv, createDecipheriv, randomBytes, randomInt, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { ReportLimits } from './report-limits.ts'
import { type Answers, readAnswers } from './report-steps.ts'

const stretch = promisify(scrypt) as (secret: string, salt: Buffer, length: number) => Promise<Buffer>

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const letters = (length: number) => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('')
const tidy = (typed: string) => typed.toUpperCase().replaceAll(/[^A-Z\d]/g, '')
const fours = (code: string) => code.match(/.{1,4}/g)!.join(' ')

/**
 * Keeps what was written under a code that only the writer gets: it is the key, so that we cannot read what is kept, and whoever finds the server neither. What has
 * run out goes.
 */
export async function saveReport(
  tx: Tx,
  given: Answers,
  { savedHours }: ReportLimits,
): Promise<{ reference: string; code: string }> {
  await sql`delete from contact.saved_report where expires_at < platform.now()`.execute(tx)
  const [reference, code] = [letters(8), letters(12)]
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', await stretch(code, salt, 32), iv)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(given), 'utf8'), cipher.final()])
  await sql`insert into contact.saved_report (reference, salt, iv, sealed, tag, expires_at)
    values (${reference}, ${salt}, ${iv}, ${sealed}, ${cipher.getAuthTag()}, platform.now() + make_interval(hours => ${savedHours}))`.execute(
    tx,
  )
  return { reference: fours(reference), code: fours(code) }
}

type Row = { salt: Buffer; iv: Buffer; sealed: Buffer; tag: Buffer; open: boolean }
const NONE: Row = {
  salt: Buffer.alloc(16),
  iv: Buffer.alloc(12),
  sealed: Buffer.alloc(200),
  tag: Buffer.alloc(16),
  open: false,
}

/** What was kept, once; undefined whatever was wrong, after the same work. Too many wrong codes, and it is gone. */
export async function takeSaved(
  tx: Tx,
  typed: { reference: string; code: string },
  { wrongCodes }: ReportLimits,
): Promise<Answers | undefined> {
  const reference = tidy(typed.reference)
  const { rows } = await sql<Row>`
    update contact.saved_report set tries = tries + 1 where reference = ${reference}
    returning salt, iv, sealed, tag, expires_at > platform.now() and tries <= ${wrongCodes} as open`.execute(tx)
  const row = rows[0] ?? NONE
  const decipher = createDecipheriv('aes-256-gcm', await stretch(tidy(typed.code), row.salt, 32), row.iv)
  decipher.setAuthTag(row.tag)
  const given = openWith(decipher, row.sealed)
  if (!given || !row.open) return undefined
  await sql`delete from contact.saved_report where reference = ${reference}`.execute(tx)
  return readAnswers(given)
}

function openWith(decipher: ReturnType<typeof createDecipheriv>, sealed: Buffer): Record<string, unknown> | undefined {
  try {
    return JSON.parse(Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8'))
  } catch {
    return undefined
  }
}
