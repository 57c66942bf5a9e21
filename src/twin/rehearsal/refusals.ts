/** What a refusal of the live rules tells a crew that works as it should: what is true, or what comes first. */
export type Answered =
  /** It is so already, by a rule or a colleague: whoever meant it accepts it. */
  | 'so-already'
  /** Another caller of the event is still being asked, or has just said more: it is closed once they were heard. */
  | 'hear-callers-first'
  /** Another caller needs more than the event has: it is raised before it is closed. */
  | 'raise-first'
  | 'say-what-it-is'
  | 'grade-it'

const BY_CODE: Readonly<Record<string, Answered>> = {
  'same-grade': 'so-already',
  'caller-not-asked': 'hear-callers-first',
  'later-information': 'hear-callers-first',
  'caller-needs-more': 'raise-first',
  'needs-type': 'say-what-it-is',
  'needs-grade': 'grade-it',
}

/** undefined: nothing that a well-behaved crew expects. */
export function toldBy(reply: { status: number; body?: { code?: string } | undefined }): Answered | undefined {
  return reply.status === 422 || reply.status === 409 ? BY_CODE[reply.body?.code ?? ''] : undefined
}

/** How often a dispatcher comes back to an incident whose other callers are still on the line, at most. */
export const COME_BACK_TIMES = 36
export const COME_BACK_MS = 5 * 60_000
