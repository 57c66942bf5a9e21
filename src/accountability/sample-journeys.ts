/** Made-up journeys as facts, for tests, benches and looking at pages: the facts of the journey's own kinds and no others. */
export type SampleFact = { kind: string; caseId: string; at: Temporal.Instant; body: object }

/** What one call came to, in seconds and minutes from when it was offered. Undefined: it did not happen. */
export type SampleCall = {
  channel: '999' | '101'
  offeredAt: Temporal.Instant
  /** An opened-by-hand call has no offered fact. */
  offered: boolean
  answeredAfter?: number
  lostAfter?: number
  stage?: 'ivr' | 'queue' | 'ring'
  immediate?: {
    settlementId: string
    ruralUrban: 'urban' | 'rural'
    minutes: number
    arrivedAfterMinutes?: number
    closedAfterMinutes?: number
  }
  crime?: {
    offence: string
    recordedAfterHours: number
    plannedAfterHours?: number
    outcome?: { code: number; afterHours: number }
    told?: number
  }
}

/** An id that is the same in every run. */
export function sampleId(kind: number, n: number): string {
  return `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`
}

/** Everything that could name a person stands in the facts' bodies here: none of it may come out on a page. */
export const CANARY = {
  name: 'Canary Quillfeather',
  number: '07700900123',
  address: '7 Canary Wharfside',
  text: 'canary free text',
}

/** The facts of one call, oldest first, each as its module records it. */
export function sampleFacts(call: SampleCall, n: number): SampleFact[] {
  const caseId = sampleId(1, n)
  const contactId = sampleId(2, n)
  const incidentId = sampleId(3, n)
  const crimeId = sampleId(4, n)
  const facts: SampleFact[] = []
  const tell = (kind: string, at: Temporal.Instant, body: object) =>
    facts.push({
      kind,
      caseId,
      at,
      body: { ...body, note: CANARY.text, callerName: CANARY.name, callerNumber: CANARY.number },
    })
  const { offeredAt, channel, immediate, crime } = call
  const after = (seconds: number) => offeredAt.add({ milliseconds: Math.round(seconds * 1000) })

  if (call.offered) tell('contact-offered', offeredAt, { contactId, channel })
  if (call.lostAfter !== undefined)
    tell('contact-abandoned', after(call.lostAfter), { contactId, stage: call.stage ?? null })
  if (call.answeredAfter === undefined) return facts
  const answered = after(call.answeredAfter)
  tell(call.offered ? 'contact-answered' : 'contact-taken', answered, { contactId, channel })
  if (!immediate) return facts

  const later = (minutes: number) => answered.add({ milliseconds: Math.round(minutes * 60_000) })
  tell('contact-described', later(1), {
    contactId,
    incidentType: 'violence',
    settlementId: immediate.settlementId,
    changed: ['place'],
  })
  tell('contact-graded', later(1.5), { contactId, grade: 'immediate', from: null, reason: CANARY.text })
  tell('incident-opened', later(2), {
    incidentId,
    contactId,
    number: n,
    incidentType: 'violence',
    grade: 'immediate',
    settlementId: immediate.settlementId,
    ruralUrban: immediate.ruralUrban,
    clockStartedAt: answered.toString(),
    attendBy: later(immediate.minutes).toString(),
    place: CANARY.address,
  })
  if (immediate.arrivedAfterMinutes !== undefined)
    tell('resource-at-scene', later(immediate.arrivedAfterMinutes), {
      incidentId,
      deploymentId: sampleId(5, n),
      resourceId: 'unit-1',
    })
  if (immediate.closedAfterMinutes !== undefined)
    tell('incident-closed', later(immediate.closedAfterMinutes), { incidentId, reason: CANARY.text })
  if (!crime) return facts

  const hours = (count: number) => answered.add({ milliseconds: Math.round(count * 3_600_000) })
  tell('crime-recorded', hours(crime.recordedAfterHours), {
    crimeId,
    incidentId,
    number: n,
    offence: crime.offence,
    reportedAt: answered.toString(),
    decisionDueAt: hours(24).toString(),
    late: crime.recordedAfterHours > 24,
    victims: [{ victimId: sampleId(6, n), enhanced: false, name: CANARY.name }],
  })
  if (crime.plannedAfterHours !== undefined)
    tell('plan-set', hours(crime.recordedAfterHours + crime.plannedAfterHours), {
      crimeId,
      planId: sampleId(7, n),
      version: 1,
    })
  for (let told = 0; told < (crime.told ?? 0); told += 1)
    tell('victim-told', hours(crime.recordedAfterHours + 1 + told), {
      updateId: sampleId(8, n),
      victimId: sampleId(6, n),
      crimeId,
    })
  if (crime.outcome)
    tell('outcome-agreed', hours(crime.recordedAfterHours + crime.outcome.afterHours), {
      crimeId,
      outcomeId: sampleId(9, n),
      code: crime.outcome.code,
    })
  return facts
}

/** `count` calls over `days` days from `start`, as a force might have them; `next` draws from [0, 1). */
export function sampleCalls(
  count: number,
  start: Temporal.Instant,
  days: number,
  next: () => number,
  settlements: readonly { id: string; ruralUrban: 'urban' | 'rural' }[],
): SampleCall[] {
  return Array.from({ length: count }, () =>
    sampleCall(start.add({ milliseconds: Math.floor(next() * days * 86_400_000) }), next, settlements),
  )
}

function sampleCall(
  offeredAt: Temporal.Instant,
  next: () => number,
  settlements: readonly { id: string; ruralUrban: 'urban' | 'rural' }[],
): SampleCall {
  const channel = next() < 0.4 ? '999' : '101'
  const wait = -Math.log(1 - next()) * (channel === '999' ? 6 : 55)
  if (next() < 0.07)
    return {
      channel,
      offeredAt,
      offered: true,
      lostAfter: wait,
      stage: (['ivr', 'queue', 'ring'] as const)[Math.floor(next() * 3)]!,
    }
  if (next() < 0.01) return { channel, offeredAt, offered: true }
  const answered: SampleCall = { channel, offeredAt, offered: next() > 0.02, answeredAfter: wait }
  const settlement = settlements[Math.floor(next() * settlements.length)]
  if (!settlement || next() > 0.35) return answered
  const minutes = settlement.ruralUrban === 'urban' ? 15 : 20
  const arrives = next() < 0.93
  const immediate = {
    settlementId: settlement.id,
    ruralUrban: settlement.ruralUrban,
    minutes,
    ...(arrives ? { arrivedAfterMinutes: 3 + -Math.log(1 - next()) * 8 } : {}),
    ...(next() < 0.9 ? { closedAfterMinutes: 90 } : {}),
  }
  if (next() > 0.6) return { ...answered, immediate }
  const crime = {
    offence: 'assault-with-injury',
    recordedAfterHours: next() * 26,
    told: Math.floor(next() * 3),
    ...(next() < 0.8 ? { plannedAfterHours: next() * 30 } : {}),
    ...(next() < 0.5
      ? { outcome: { code: [1, 14, 15, 16, 18][Math.floor(next() * 5)]!, afterHours: 2 + next() * 200 } }
      : {}),
  }
  return { ...answered, immediate, crime }
}
