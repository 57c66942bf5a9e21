import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyRequest } from 'fastify'
import type { App } from './app-type.ts'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** About a millisecond for a page, and within a tenth of what the slowest setting makes of it. */
const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
}
/** Less than this fits into one packet as it is. */
const LEAST = 1_000
/** Cookies that open nothing. */
const HARMLESS = new Set(['theme'])

/** Who is not signed in to work here. */
const OUTSIDE = new Set<string>(['public', 'portal'])

/** Pages for whoever is not signed in to work here are sent compressed: a cheap phone on a slow network waits for bytes. */
export function compressPages(app: App): void {
  app.addHook('onSend', async (req, reply, payload) => {
    if (typeof payload !== 'string' || !OUTSIDE.has(req.who?.role)) return payload
    if (!String(reply.getHeader('content-type')).startsWith('text/html')) return payload
    reply.header('vary', 'accept-encoding')
    const encoding =
      payload.length < LEAST || mayBeWatched(req) ? undefined : encodingFor(req.headers['accept-encoding'])
    if (!encoding) return payload
    reply.header('content-encoding', encoding).removeHeader('content-length')
    return encoding === 'br' ? brotli(payload, BROTLI) : gzipped(payload)
  })
}

/**
 * A page on another site that has a browser ask us for pages, and watches how long the answers are, learns what is in them one letter
 * at a time where they are compressed (BREACH). What it has the browser ask for says that it comes from elsewhere: with a cookie that
 * opens anything, it is not compressed.
 */
function mayBeWatched(req: FastifyRequest): boolean {
  if (Object.keys(req.cookies).every(name => HARMLESS.has(name))) return false
  return !['same-origin', 'none'].includes(String(req.headers['sec-fetch-site']))
}

/** The better of what this browser takes. */
export function encodingFor(accepted: string | undefined): 'br' | 'gzip' | undefined {
  const takes = new Set(
    (accepted ?? '')
      .split(',')
      .filter(one => !/;\s*q=0(\.0*)?\s*$/.test(one))
      .map(one => one.split(';')[0]!.trim().toLowerCase()),
  )
  return takes.has('br') ? 'br' : takes.has('gzip') ? 'gzip' : undefined
}
