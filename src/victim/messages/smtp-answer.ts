import type { SendAnswer } from './port.ts'

/** As far as these a mail server has been told who writes to whom, and nothing of the message. */
const BEFORE_THE_MESSAGE = ['CONN', 'EHLO', 'HELO', 'LHLO', 'STARTTLS', 'AUTH', 'MAIL FROM', 'RCPT TO']
const NEVER_OPEN = ['ECONNREFUSED', 'ENOTFOUND', 'EDNS', 'EHOSTUNREACH', 'ENETUNREACH', 'EAUTH', 'ETLS']

/**
 * What a mail server's fault says of the message (RFC 5321: 4xx try later, 5xx never). Once the message itself is under way and the
 * line breaks, nobody can tell whether it was taken.
 */
export function readMailFault(fault: { code?: string; command?: string; responseCode?: number }): SendAnswer {
  const { code = '', command = '', responseCode } = fault
  if (responseCode !== undefined && responseCode >= 400 && code !== 'EAUTH') {
    if (responseCode < 500) return { kind: 'not-taken', because: `The mail server said to try later (${responseCode})` }
    return command.startsWith('RCPT')
      ? {
          kind: 'refused',
          code: 'bad-address',
          because: `The mail server does not know this address (${responseCode})`,
        }
      : { kind: 'refused', code: 'provider-refused', because: `The mail server will not take it (${responseCode})` }
  }
  const before = BEFORE_THE_MESSAGE.some(one => command.startsWith(one)) || NEVER_OPEN.includes(code)
  return before
    ? { kind: 'not-taken', because: `The mail server cannot be reached (${code || command})`, waitSeconds: 60 }
    : { kind: 'no-answer', because: 'The mail server did not say whether it took it' }
}
