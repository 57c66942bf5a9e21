import type { LineEnding } from '../line-of-enquiry.ts'

/** What was written on a phone: a note, what a victim said or asked, or how a line of enquiry ended. */
export type PhoneDeed =
  | { kind: 'note' }
  | { kind: 'said' | 'asked'; victimId: string }
  | { kind: 'line-end'; lineId: string; ends: LineEnding }

/** Of which case: one that the phone showed, or, where it showed none, the number that the officer knows. */
export type PhoneAbout = { of: 'crime' | 'incident'; id: string } | { of: 'crime' | 'incident'; number: number }

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
export const ABOUT = new RegExp(`^(?:crime|incident):(?:${UUID}|\\d{1,9})$`)
export const WHAT = new RegExp(`^(?:note|(?:said|asked|line):${UUID})$`)

/** Reads 'crime:…id…' or 'incident:4711'; it has been matched against ABOUT before. */
export function aboutOf(text: string): PhoneAbout {
  const [of, which = ''] = text.split(':') as ['crime' | 'incident', string]
  return which.includes('-') ? { of, id: which } : { of, number: Number(which) }
}

/** Reads 'note', 'said:…victim…', 'asked:…victim…' or 'line:…line…', matched against WHAT before; a line has an end beside it. */
export function deedOf(what: string, ends: LineEnding): PhoneDeed {
  const [kind, id = ''] = what.split(':')
  if (kind === 'line') return { kind: 'line-end', lineId: id, ends }
  return kind === 'said' || kind === 'asked' ? { kind, victimId: id } : { kind: 'note' }
}

/** A phone's clock may be wrong: nothing is written later than it arrives, and what it claimed is kept beside. */
export function writtenTimes(
  claimed: Temporal.Instant | undefined,
  arrived: Temporal.Instant,
): { happenedAt: Temporal.Instant; claimedAt: Temporal.Instant | null } {
  const OLDEST_DAYS = 60
  if (!claimed) return { happenedAt: arrived, claimedAt: null }
  const late = Temporal.Instant.compare(claimed, arrived) > 0
  const old = Temporal.Instant.compare(claimed, arrived.subtract({ hours: OLDEST_DAYS * 24 })) < 0
  return { happenedAt: late || old ? arrived : claimed, claimedAt: claimed }
}

export type Meanwhile = 'line-ended' | 'closed'

/**
 * What somebody else did while it was on its way. Words are kept whatever the case has come to; a line is not ended twice, and nothing of a
 * closed investigation is changed by something written before it was closed: it stands beside, and both are told.
 */
export function meanwhileOf(
  deed: PhoneDeed,
  crimeState: string | null,
  line: { state: string } | undefined,
): Meanwhile | null {
  if (deed.kind === 'line-end' && line && line.state !== 'open') return 'line-ended'
  return crimeState === 'closed' ? 'closed' : null
}
