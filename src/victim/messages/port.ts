import type { MessageChannel } from '../safe-contact.ts'
import type { PortName } from './message.ts'

/** What a port is given: our id goes with it as the client's reference, so that the provider can be asked what became of it. */
export type Outgoing = {
  id: string
  channel: MessageChannel
  reach: string
  notice: string
  words: string
  lead?: string | undefined
}

/**
 * What came of calling a provider. Only what is sure is said: 'not-taken' where it surely has not got it, 'no-answer' where it may
 * have (a timeout, a broken line, a fault of theirs). `done` says that their answer came, so that nothing is still under way.
 */
export type SendAnswer =
  | { kind: 'taken'; providerId: string | null }
  | { kind: 'refused'; code: Refused; because: string }
  | { kind: 'not-taken'; because: string; waitSeconds?: number }
  | { kind: 'no-answer'; because: string; done?: boolean }
export type Refused = 'bad-address' | 'provider-refused'

/** What a provider says when it is asked by our reference. */
export type Asked =
  | { kind: 'found'; ones: readonly { providerId: string; status: string; at: Temporal.Instant | null }[] }
  | { kind: 'no-trace' }
  | { kind: 'cannot-say'; because: string }

export type Port = {
  name: PortName
  send: (message: Outgoing) => Promise<SendAnswer>
  /** Where there is none, nobody can tell what became of a message that had no answer: a person finds out. */
  ask?: (id: string) => Promise<Asked>
}

/** By which port each channel leaves. A channel without one sends nothing: what waits for it goes to a person. */
export type Ports = Partial<Record<'text' | 'email', Port>> & { letters?: boolean }

/** How long a call may take, and how long after it a provider is believed when it has no trace of it. */
export const ANSWER_MS = 30_000
export const SETTLE_SECONDS = 300
/** A worker that has not recorded an answer for so long is taken for dead. */
export const LEASE_SECONDS = 120
/** After these hours without word of what became of it, a person looks: a provider tries for 72 (Notify's documentation). */
export const NO_WORD_HOURS = 72

/** The next try after so many: 15 seconds, then twice as long each time, at most half an hour. */
export const waitAfter = (attempts: number): number => Math.min(15 * 2 ** Math.max(0, attempts - 1), 1_800)

/** How long a message is worth sending, in minutes, our proposal: a code dies in its inbox, and old news is told by a person. */
export const WORTH_MINUTES: Record<string, number> = { 'portal-code': 10 }
export const WORTH_AT_MOST = 24 * 60
