import { chance, lognormal, type Next } from '../platform/random.ts'

/** One report as a switch sends it, with the moment it arrives: later ones overtake earlier ones. */
export type SampleReport = {
  arrives: number
  report: {
    callId: string
    event: string
    at: string
    channel: '999' | '101'
    callerNumber?: string
    stage?: string
    handler?: string
  }
}
export type SampleMonth = { from: Temporal.Instant; days: number; calls: { '999': number; '101': number } }

type Call = { id: string; channel: '999' | '101'; at: number; number: string | undefined; again: boolean }

/** Made up: shares of a switch's month that are near what forces have published, and every oddity that one sends. */
const SHARE = { withheld: 0.08, leftIvr: 0.07, ringsAgain: 0.6, repeated: 0.04, late: 0.1, noOffer: 0.004, noEnd: 0.01 }

/**
 * A month of two lines: recorded message, queue, answer, callers who leave at each stage and some who ring again, with
 * repeated, late and missing reports. In the order in which they arrive.
 */
export function sampleMonth(
  { from, days, calls }: SampleMonth,
  next: Next,
  handlers: readonly string[],
): SampleReport[] {
  const reports: SampleReport[] = []
  const start = from.epochMilliseconds
  for (const channel of ['999', '101'] as const)
    for (let n = 0; n < calls[channel]; ) {
      const at = start + Math.floor(next() * days * 86_400_000)
      const number = chance(next, SHARE.withheld)
        ? undefined
        : `07700 900${String(Math.floor(next() * 1000)).padStart(3, '0')}`
      let again: Call | undefined = { id: `${channel}-${n}`, channel, at, number, again: false }
      while (again && n < calls[channel]) {
        n += 1
        again = ring(again, reports, next, handlers)
      }
    }
  return reports.sort((a, b) => a.arrives - b.arrives)
}

/** One call's reports; and the call that follows where its caller left and tries again. */
function ring(call: Call, reports: SampleReport[], next: Next, handlers: readonly string[]): Call | undefined {
  const { channel } = call
  const send = (event: string, at: number, more: object = {}) => {
    if (event === 'offered' && chance(next, SHARE.noOffer)) return
    if (event === 'ended' && chance(next, SHARE.noEnd)) return
    const report = {
      callId: call.id,
      event,
      at: iso(at),
      channel,
      ...(call.number ? { callerNumber: call.number } : {}),
      ...more,
    }
    const late = () => (chance(next, SHARE.late) ? next() * 300_000 : next() * 800)
    reports.push({ arrives: at + late(), report })
    if (chance(next, SHARE.repeated)) reports.push({ arrives: at + late() + 1000, report })
  }
  const leave = (stage: string, at: number) => {
    send('abandoned', at, chance(next, 0.7) ? { stage } : {})
    send('ended', at + 200)
    if (call.again || !call.number || !chance(next, SHARE.ringsAgain)) return undefined
    const gap = lognormal(next, 8 * 60, 1.4) * 1000
    const line = channel === '999' || chance(next, 0.85) ? channel : '999'
    return line === channel ? { ...call, id: `${call.id}-again`, at: Math.round(at + gap), again: true } : undefined
  }

  send('offered', call.at)
  const message = channel === '101' ? 22_000 + Math.floor(next() * 9000) : 0
  if (message && chance(next, SHARE.leftIvr)) return leave('ivr', call.at + Math.floor(next() * message))
  const queued = call.at + message
  if (message) send('ivr-ended', queued)
  const wait = Math.floor(lognormal(next, channel === '999' ? 5 : 95, channel === '999' ? 0.9 : 1.2) * 1000)
  const patience = Math.floor(lognormal(next, channel === '999' ? 45 : 420, 1) * 1000)
  const rings = chance(next, 0.25)
  if (!rings || chance(next, 0.5)) send('queued', queued + 50)
  if (patience < wait) return leave(rings ? 'ring' : 'queue', queued + 100 + patience)
  const answered = queued + 100 + wait
  send('answered', answered, { handler: handlers[Math.floor(next() * handlers.length)]! })
  const over = answered + Math.floor(lognormal(next, channel === '999' ? 200 : 420, 0.6) * 1000)
  if (chance(next, 0.3)) send('abandoned', over)
  send('ended', over + 100)
  return undefined
}

const iso = (ms: number) => Temporal.Instant.fromEpochMilliseconds(Math.round(ms)).toString()
