import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type pg from 'pg'
import type { Permission } from '../access/permissions.ts'
import type { Who } from '../access/roles.ts'
import type { Clock } from '../clock/clock.ts'
import type { Db } from '../db/connect.ts'
import type { Force } from '../force/force.ts'
import type { Told } from '../log/written.ts'
import type { MayRing } from '../may-ring.ts'
import type { PeopleFinder } from '../people-finder.ts'
import type { LetterSetup } from '../run/message-config.ts'
import type { VictimReach } from '../victim-reach.ts'
import type { WhoIsWho } from '../who-is-who.ts'
import type { Leaver } from './leaving.ts'
import type { Limiter } from './limits.ts'
import type { LiveHub } from './live-hub.ts'

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

export type Installation = { forceName: string; kind: 'live' | 'demonstration'; rehearsal: boolean }

/** What every module is given. `nudge` wakes the readers after a commit. */
export type Deps = {
  db: Db
  clock: Clock
  force: Force
  installation: Installation
  render: (view: string, data: Record<string, unknown>) => string
  nudge: () => void
  /** Called after every committed write with the kinds of fact it may leave, and those it left: live screens listen here. */
  changed: (kinds: readonly string[], facts?: readonly Told[]) => void
  /** Who follows changes as they are committed by this process. */
  live?: LiveHub
  /** How much one address may send without an account; made by the server. */
  limits?: { publicWrites: Limiter; wrongSignIns: Limiter }
  /** What ends when somebody leaves the site; filled by `onLeave`. */
  leavers?: Leaver[]
  /** Where leaving goes. */
  leaveTo?: string
  /** Who a caller may be, from memory. */
  people?: PeopleFinder
  /** Who people are, for the call's screen. */
  whoIsWho?: WhoIsWho
  /** How a person reaches a victim, for pages before victim care. */
  victimReach?: VictimReach
  /** Why the number of a contact is not rung now, for pages of other modules than contact. */
  mayRing?: MayRing
  /** What telephony and the rehearsal's control sign in with; without one those doors stay shut. */
  portToken?: string
  /** What a force's own telephone switch signs in with, the same on every node: it opens the door of calls and no other. */
  switchToken?: string
  /** What courts, prosecutors, probation and prisons sign in with: it opens their own door and no other. */
  justiceToken?: string
  /** What the provider of messages signs in with to say what became of one; without it that door stays shut. */
  callbackToken?: string
  /** How letters to victims are made; without it a live force posts none. */
  letters?: LetterSetup
  /** Whether the demonstration's own crew plays; a command that drives the exercise asks it to stand back. */
  crew?: { playing: boolean }
  /** When a crew last set the clock (milliseconds of `performance.now()`): it stands still between two steps, and is not paused. */
  clockDrivenAt?: number
  /** The owner's connection, in a rehearsal only: its clock is set through it, since the app may not. */
  owner?: pg.Pool
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may (house rule 10). */
    can?: Permission
    /** What a write leaves in the log. */
    fact?: string | readonly string[]
    /** What a read leaves in the record of reads; 'nothing personal' where there is nothing to leave. */
    reads?: string
    /** It can only end what the browser has open: taken from anywhere, and without looking up who asks. */
    onlyEnds?: boolean
  }
  interface FastifyRequest {
    who: Who
    sessionHash: Buffer | null
  }
}
