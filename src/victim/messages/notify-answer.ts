import type { SendAnswer } from './port.ts'

/** What Notify said to a request to send, as far as it can be read. */
export type Said = { status: number; body: unknown }

const HOUR = 3_600
const MINUTE = 60

type Fault = { error: string; message: string }

function faultOf(body: unknown): Fault {
  const first = (body as { errors?: { error?: unknown; message?: unknown }[] } | null)?.errors?.[0]
  return { error: String(first?.error ?? ''), message: String(first?.message ?? '') }
}

/**
 * Notify's answers, as its documentation lists them, in what we know from each: 201 took it, 400 never will, 403 and 429 surely did
 * not, and after a 500 nobody knows until it is asked.
 */
export function readAnswer({ status, body }: Said): SendAnswer {
  const id = (body as { id?: unknown } | null)?.id
  if (status === 201)
    return typeof id === 'string'
      ? { kind: 'taken', providerId: id }
      : { kind: 'no-answer', because: 'Notify answered without an id', done: true }
  const { error, message } = faultOf(body)
  if (status === 400 || status === 413) {
    const address = /\b(phone_number|email_address)\b/.test(message)
    return address
      ? { kind: 'refused', code: 'bad-address', because: 'Notify says that this is no number or address it can reach' }
      : {
          kind: 'refused',
          code: 'provider-refused',
          because: `Notify will not send it: ${message.slice(0, 200) || error}`,
        }
  }
  if (status === 401 || status === 403)
    return {
      kind: 'not-taken',
      because: 'Notify does not accept our key, or this clock is wrong',
      waitSeconds: 5 * MINUTE,
    }
  if (status === 429)
    return {
      kind: 'not-taken',
      because:
        error === 'TooManyRequestsError' ? 'Notify’s limit for the day is reached' : 'Too many at once for Notify',
      waitSeconds: error === 'TooManyRequestsError' ? HOUR : MINUTE,
    }
  if (status >= 500) return { kind: 'no-answer', because: `Notify had a fault (${status})`, done: true }
  return { kind: 'refused', code: 'provider-refused', because: `Notify answered ${status}, which it does not document` }
}
