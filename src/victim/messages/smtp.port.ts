import { createTransport } from 'nodemailer'
import { inEmail } from './notice.ts'
import { ANSWER_MS, type Outgoing, type Port, type SendAnswer } from './port.ts'
import { readMailFault } from './smtp-answer.ts'
import { smtpProgress } from './smtp-progress.ts'

/** `requireTls`: nothing goes over a line that is not encrypted; only a server on this machine may do without. */
export type SmtpConfig = { url: string; from: string; answerMs?: number; requireTls?: boolean }

/** As the form that records one asks for it. */
const ONE_MAILBOX = /^[^\s@,;<>"]+@[^\s@,;<>"]+$/
const isHere = (url: string) => ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(url).hostname)

/**
 * Mail by a server of one's own. It takes a message or it does not, and tells nothing after: such a message is never shown as
 * delivered, and one that had no answer goes to a person. The headers name the sender's address and the neutral subject, no more.
 */
export function smtpPort(config: SmtpConfig): Port {
  return { name: 'smtp', send: message => send(config, message) }
}

/** A line of its own for each message, so that what is heard on it is of that message alone. */
function open({ url, answerMs = ANSWER_MS, requireTls = !isHere(url) }: SmtpConfig, name: string, logger: object) {
  return createTransport({
    url,
    connectionTimeout: answerMs,
    greetingTimeout: answerMs,
    socketTimeout: answerMs,
    name,
    requireTLS: requireTls,
    // One on this machine has no certificate that anybody could check.
    ignoreTLS: !requireTls && isHere(url),
    logger,
    transactionLog: true,
  } as Parameters<typeof createTransport>[0])
}

async function send(config: SmtpConfig, { id, reach, notice, words, lead }: Outgoing): Promise<SendAnswer> {
  // One mailbox, and nothing else: what a list or a line break would add is somebody else.
  if (!ONE_MAILBOX.test(reach))
    return { kind: 'refused', code: 'bad-address', because: 'That is not one email address: nothing was sent' }
  const { from } = config
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '')
  const progress = smtpProgress()
  const transport = open(config, domain, progress.logger)
  try {
    await transport.sendMail({
      from,
      to: reach,
      subject: notice,
      text: inEmail(notice, words, lead),
      messageId: `<${id}@${domain}>`,
      xMailer: false,
      disableUrlAccess: true,
      disableFileAccess: true,
    } as Parameters<typeof transport.sendMail>[0])
    return { kind: 'taken', providerId: null }
  } catch (fault) {
    return readMailFault(fault as Parameters<typeof readMailFault>[0], progress.mayBeTaken())
  }
}
