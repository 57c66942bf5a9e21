import type { SendAnswer } from './port.ts'

/** As far as these a mail server has been told who writes to whom, and nothing of the message. */
const BEFORE_THE_MESSAGE = ['CONN', 'EHLO', 'HELO', 'LHLO', 'STARTTLS', 'AUTH', 'MAIL FROM', 'RCPT TO']
const NEVER_OPEN = ['ECONNREFUSED', 'ENOTFOUND', 'EDNS', 'EHOSTUNREACH', 'ENETUNREACH', 'EAUTH', 'ETLS']
/** How we sign in or encrypt is not what it wants (RFC 4954, RFC 3207): that says nothing of the address or the message. */
const OURS_TO_MEND = [530, 534, 535, 538]

/**
 * What a mail server's fault says of the message (RFC 5321: 4xx try later, 5xx never). Once the message itself is under way (`mayBeTaken`) and
 * the line breaks, nobody can tell whether it was taken, whatever the client calls the fault.
 */
export function readMailFault(
  fault: { code?: string; command?: string; responseCode?: number },
  mayBeTaken: boolean,
): SendAnswer {
  const { code = '', command = '', responseCode } = fault
  if (code === 'ETLS' || (responseCode !== undefined && OURS_TO_MEND.includes(responseCode)))
    return {
      kind: 'not-taken',
      because: 'The mail server does not let us in, or the line to it cannot be encrypted: whoever runs this mends it',
      waitSeconds: 300,
    }
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
  return before && !mayBeTaken
    ? { kind: 'not-taken', because: `The mail server cannot be reached (${code || command})`, waitSeconds: 60 }
    : { kind: 'no-answer', because: 'The mail server did not say whether it took it' }
}
