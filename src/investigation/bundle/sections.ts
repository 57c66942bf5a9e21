import { orderWords } from '../../people/orders/order-kinds.ts'
import type { FileLook } from '../casefile/file-check.ts'
import type { Standing } from '../charging/charging-record.ts'
import type { Crime } from '../crime.store.ts'
import type { OutcomeRecord } from '../outcomes/outcome.store.ts'
import type { RecordedEvent, Suspect } from '../suspects.store.ts'
import type { Victim } from '../victims.store.ts'
import { type BundleRecord, type BundleSection, withOffset } from './section.ts'

/** What is known of the case itself, and how it goes. Nothing here says how anybody is reached. */
export type Of = {
  crime: Crime
  offence: string
  suspects: readonly Suspect[]
  events: readonly RecordedEvent[]
  victims: readonly Victim[]
  chargings: readonly { request: Standing; file: readonly FileLook[] }[]
  outcomes: readonly OutcomeRecord[]
  orders: readonly OrderRow[]
  facts: readonly FactRow[]
}
export type OrderRow = {
  id: string
  kind: string
  against: string
  authoriser: string
  reference: string | null
  madeAt: Temporal.Instant
  servedAt: Temporal.Instant | null
  expiresAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
  byName: string
}
export type FactRow = { id: string; kind: string; at: Temporal.Instant; recordedAt: Temporal.Instant; byRole: string }

const section = (id: string, title: string, records: BundleRecord[], says: string | null = null): BundleSection => ({
  id,
  title,
  says,
  records,
})

export function sectionsOfCase(of: Of): BundleSection[] {
  const { crime } = of
  return [
    section('crime', 'The crime', [
      {
        id: crime.crimeId,
        title: `Crime ${crime.number}`,
        at: withOffset(crime.recordedAt),
        by: crime.recordedByName,
        fields: {
          number: crime.number,
          offence: of.offence,
          state: crime.state,
          reportedAt: withOffset(crime.reportedAt),
          basis: crime.basis,
          investigator: crime.ownerName,
        },
      },
    ]),
    section('suspects', 'Suspects, and what happened to them', [
      ...of.suspects.map(one => ({
        id: one.suspectId,
        title: one.name,
        at: withOffset(one.namedAt),
        by: null,
        fields: { state: one.state },
      })),
      ...of.events.map(one => ({
        id: one.eventId,
        title: of.suspects.find(other => other.suspectId === one.suspectId)?.name ?? 'A suspect',
        at: withOffset(one.at),
        by: one.byName,
        fields: { event: one.event, recordedAt: withOffset(one.recordedAt) },
      })),
    ]),
    section(
      'victims',
      'Victims',
      of.victims.map(one => ({
        id: one.victimId,
        title: one.name,
        at: null,
        by: null,
        fields: { enhanced: one.enhanced },
      })),
      'How they are reached is not in this bundle.',
    ),
    ...sectionsOfCharging(of),
    section(
      'orders',
      'Protective orders',
      of.orders.map(one => ({
        id: one.id,
        title: orderWords(one.kind),
        at: withOffset(one.madeAt),
        by: one.byName,
        fields: {
          against: one.against,
          authoriser: one.authoriser,
          reference: one.reference,
          servedAt: withOffset(one.servedAt),
          expiresAt: withOffset(one.expiresAt),
          endedAt: withOffset(one.endedAt),
        },
      })),
      'Their terms are in the orders themselves.',
    ),
    section(
      'outcomes',
      'Outcomes proposed and decided',
      of.outcomes.map(one => ({
        id: one.outcomeId,
        title: `Outcome ${one.code}`,
        at: withOffset(one.proposedAt),
        by: one.proposedByName,
        fields: {
          code: one.code,
          state: one.state,
          reason: one.reason,
          evidence: one.evidence,
          reference: one.reference,
        },
      })),
    ),
    section(
      'timeline',
      'What was recorded, in its order',
      of.facts.map(one => ({
        id: one.id,
        title: one.kind.replaceAll('-', ' '),
        at: withOffset(one.at),
        by: one.byRole,
        fields: { kind: one.kind, recordedAt: withOffset(one.recordedAt) },
      })),
    ),
  ]
}

function sectionsOfCharging({ chargings }: Of): BundleSection[] {
  return [
    section(
      'charging',
      'Whether to charge',
      chargings.flatMap(({ request }) => [
        {
          id: request.requestId,
          title: `Request about ${request.suspectName}`,
          at: withOffset(request.at),
          by: request.byName,
          fields: {
            state: request.state,
            decider: request.draft.decider,
            offences: request.draft.offences,
            test: request.draft.test,
            answers: Object.entries(request.draft.answers)
              .toSorted(([a], [b]) => a.localeCompare(b))
              .map(([code, said]) => `${code}: ${said}`),
            held: request.draft.held,
            evidenceLed: request.draft.evidenceLed,
            victimViews: request.draft.victimViews,
          },
        },
        ...request.steps.map(step => ({
          id: step.stepId,
          title: `${step.n}. ${step.kind.replaceAll('-', ' ')}`,
          at: withOffset(step.at),
          by: step.byName,
          fields: {
            words: step.words,
            advice: step.detail.advice ?? null,
            decidedBy: step.detail.decidedBy ?? null,
            reasons: step.detail.reasons ?? null,
            reference: step.reference,
            dueAt: withOffset(step.dueAt),
          },
        })),
      ]),
    ),
    section(
      'file',
      'The file: what it needs and what is there',
      chargings.flatMap(({ request, file }) =>
        file.map(one => ({
          id: `${request.requestId}:${one.id}`,
          title: one.needs,
          at: null,
          by: null,
          fields: {
            suspect: request.suspectName,
            shown: one.shown,
            words: one.statement?.words ?? null,
            place: one.statement?.place ?? null,
          },
        })),
      ),
    ),
  ]
}
