import { realNow } from '../../platform/clock/clock.ts'
import { inEmail } from './notice.ts'
import { readAnswer } from './notify-answer.ts'
import { type NotifyKey, notifyToken } from './notify-key.ts'
import { ANSWER_MS, type Asked, type Outgoing, type Port, type SendAnswer } from './port.ts'

export type NotifyConfig = {
  url: string
  key: NotifyKey
  /** Templates that hold ((words)) and, for email, ((subject)): the text stands here, and not with Notify. */
  textTemplate: string | undefined
  emailTemplate: string | undefined
  textSender: string | undefined
  /** When a call is given up; a test says when itself. */
  givenUp?: () => AbortSignal
}

/** These say that the line was never open: nothing can have been taken. */
const NEVER_OPEN = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']

/** GOV.UK Notify's own API: one request for each message, with our id as its reference. */
export function notifyPort(config: NotifyConfig): Port {
  const request = (path: string, init: RequestInit) =>
    fetch(`${config.url}${path}`, {
      ...init,
      redirect: 'error',
      headers: {
        authorization: `Bearer ${notifyToken(config.key, Math.floor(realNow().epochMilliseconds / 1_000))}`,
        'content-type': 'application/json',
      },
      signal: config.givenUp?.() ?? AbortSignal.timeout(ANSWER_MS),
    })
  return { name: 'notify', send: message => send(request, config, message), ask: id => ask(request, id) }
}

type Request = (path: string, init: RequestInit) => Promise<Response>

async function send(request: Request, config: NotifyConfig, message: Outgoing): Promise<SendAnswer> {
  const { id, channel, reach, notice, words, lead } = message
  const asked =
    channel === 'text'
      ? {
          phone_number: reach,
          template_id: config.textTemplate,
          personalisation: { words: notice },
          ...(config.textSender ? { sms_sender_id: config.textSender } : {}),
        }
      : {
          email_address: reach,
          template_id: config.emailTemplate,
          personalisation: { subject: notice, words: inEmail(notice, words, lead) },
        }
  try {
    const response = await request(`/v2/notifications/${channel === 'text' ? 'sms' : 'email'}`, {
      method: 'POST',
      body: JSON.stringify({ ...asked, reference: id }),
    })
    return readAnswer({ status: response.status, body: await response.json().catch(() => null) })
  } catch (fault) {
    const code = codeOf(fault)
    return code && NEVER_OPEN.includes(code)
      ? { kind: 'not-taken', because: `Notify cannot be reached (${code})` }
      : { kind: 'no-answer', because: 'Notify did not answer' }
  }
}

async function ask(request: Request, id: string): Promise<Asked> {
  try {
    const response = await request(`/v2/notifications?reference=${encodeURIComponent(id)}`, { method: 'GET' })
    if (response.status !== 200) return { kind: 'cannot-say', because: `Notify answered ${response.status}` }
    const { notifications } = (await response.json()) as { notifications?: unknown }
    if (!Array.isArray(notifications)) return { kind: 'cannot-say', because: 'Notify answered something else' }
    const ones = notifications.filter(one => one.reference === id).map(readOne)
    return ones.length > 0 ? { kind: 'found', ones } : { kind: 'no-trace' }
  } catch (fault) {
    return { kind: 'cannot-say', because: `Notify did not answer (${codeOf(fault) ?? 'no answer in time'})` }
  }
}

const readOne = (one: { id: unknown; status: unknown; completed_at?: unknown }) => ({
  providerId: String(one.id),
  status: String(one.status),
  at: typeof one.completed_at === 'string' ? Temporal.Instant.from(one.completed_at) : null,
})

function codeOf(fault: unknown): string | undefined {
  const cause = (fault as { cause?: { code?: unknown } }).cause
  return typeof cause?.code === 'string' ? cause.code : undefined
}
