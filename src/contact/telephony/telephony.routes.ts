import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { notInFuture, plausiblePast } from '../../platform/http/fields.ts'
import type { Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome } from '../../platform/outcome.ts'
import { readAml } from './aml.ts'
import { receiveNews } from './switch-news.store.ts'
import { type NewsEvent, SwitchBatch, SwitchReport, type SwitchReportGiven } from './switch-report.ts'
import { receiveCallEvents, type SwitchAnswer } from './telephony.store.ts'
import { CALL_EVENTS, type CallEventName } from './telephony-event.ts'

const FACTS = [
  'contact-offered',
  'contact-message-ended',
  'contact-queued',
  'contact-answered',
  'contact-abandoned',
  'contact-hang-up-noted',
  'contact-call-ended',
  'contact-graded',
  'contact-silence-heard',
  'contact-location-received',
  'contact-transferred',
]

const isStamp = (event: string): event is CallEventName => (CALL_EVENTS as readonly string[]).includes(event)

/** The door for the telephone switch: each report once, in any order, alone or many at a time. */
export function telephonyRoutes(app: App, deps: Deps): void {
  /** Each report has its own outcome, in its place: what is wrong with one keeps no other out. */
  const receive = async (
    tx: Tx,
    reports: readonly SwitchReportGiven[],
    now: Temporal.Instant,
    stamp: Stamp,
  ): Promise<Outcome<SwitchAnswer>[]> => {
    const outcomes: (Outcome<SwitchAnswer> | undefined)[] = reports.map(
      ({ at }) => notInFuture(at, now, 'at') ?? plausiblePast(at, 'at'),
    )
    const good = [...reports.keys()].filter(n => !outcomes[n])
    const stamps = good.filter(n => isStamp(reports[n]!.event))
    const taken = await receiveCallEvents(
      tx,
      stamps.map(n => reports[n] as SwitchReportGiven & { event: CallEventName }),
      deps.force,
      stamp,
    )
    for (const [place, n] of stamps.entries()) outcomes[n] = taken[place]
    for (const n of good.filter(one => !isStamp(reports[one]!.event))) {
      const news = reports[n] as SwitchReportGiven & { event: NewsEvent }
      const location = news.location ?? (news.aml ? readAml(news.aml) : undefined)
      outcomes[n] = await receiveNews(tx, { ...news, location }, deps.force, stamp)
    }
    return outcomes as Outcome<SwitchAnswer>[]
  }

  action(app, deps, {
    name: 'report-call-event',
    summary:
      'What the telephone switch says of a call: offered, ivr-ended, queued, answered, abandoned, ended; 55 pressed or not; where the caller may be; and what a handler’s line does',
    path: '/telephony/events',
    body: SwitchReport,
    can: 'send telephony events',
    fact: FACTS,
    act: async (tx, { body, now, stamp }) => (await receive(tx, [body], now, stamp))[0],
    next: ({ contactId }) => `/contacts/${contactId}`,
  })

  action(app, deps, {
    name: 'report-call-events',
    summary: 'Many reports of the telephone switch at once, each with its own outcome, in the order given',
    path: '/telephony/batches',
    body: SwitchBatch,
    can: 'send telephony events',
    fact: FACTS,
    act: async (tx, { body, now, stamp }) => {
      const outcomes = await receive(tx, body.events, now, stamp)
      return accept({ outcomes: outcomes.map(one => (one.ok ? one.value : { refused: one.refusal })) })
    },
    next: () => '/queue',
  })
}
