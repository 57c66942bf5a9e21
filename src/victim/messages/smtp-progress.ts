type Entry = { tnx?: unknown }
const LEVELS = ['level', 'trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const

/**
 * How far one message came, by the client's own log of what it says: nothing is kept of it but that DATA was said. A line that breaks is called
 * 'CONN' by the client wherever it breaks, so that its fault alone does not say whether the message was under way. Where nothing was heard of
 * the log at all, it counts as under way: then nobody knows.
 */
export function smtpProgress() {
  let heard = false
  let saidData = false
  const hear = (entry: Entry, ...message: unknown[]) => {
    heard = true
    if (entry?.tnx === 'client' && message[0] === 'DATA') saidData = true
  }
  return {
    logger: Object.fromEntries(LEVELS.map(level => [level, hear])),
    mayBeTaken: () => saidData || !heard,
  }
}
