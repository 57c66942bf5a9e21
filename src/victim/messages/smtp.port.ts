import { createTransport } from 'nodemailer'
import { inEmail } from './notice.ts'
import { ANSWER_MS, type Outgoing, type Port, type SendAnswer } from './port.ts'
import { readMailFault } from './smtp-answer.ts'

export type SmtpConfig = { url: string; from: string; answerMs?: number }

/**
 * Mail by a server of one's own. It takes a message or it does not, and tells nothing after: such a message is never shown as
 * delivered, and one that had no answer goes to a person. The headers name the sender's address and the neutral subject, no more.
 */
export function smtpPort({ url, from, answerMs = ANSWER_MS }: SmtpConfig): Port {
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '')
  const transport = createTransport({
    url,
    connectionTimeout: answerMs,
    greetingTimeout: answerMs,
    socketTimeout: answerMs,
    name: domain,
  } as Parameters<typeof createTransport>[0])
  return { name: 'smtp', send: message => send(transport, { from, domain }, message) }
}

async function send(
  transport: ReturnType<typeof createTransport>,
  { from, domain }: { from: string; domain: string },
  { id, reach, notice, words }: Outgoing,
): Promise<SendAnswer> {
  try {
    await transport.sendMail({
      from,
      to: reach,
      subject: notice,
      text: inEmail(notice, words),
      messageId: `<${id}@${domain}>`,
      xMailer: false,
      disableUrlAccess: true,
      disableFileAccess: true,
    } as Parameters<typeof transport.sendMail>[0])
    return { kind: 'taken', providerId: null }
  } catch (fault) {
    return readMailFault(fault as { code?: string; command?: string; responseCode?: number })
  }
}
