import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { type FactDraft, newId, recordAll } from '../platform/log/record.ts'
import type { TestApp } from '../test-app.ts'
import { TEST_BY as BY, reportsOf } from './test-reports.ts'

/** What the n-th case of a heavy day has waiting, in turn: a load with something of every kind in it. */
const WAITS = [
  'perishing',
  'bail',
  'owed',
  'late-line',
  'no-plan',
  'no-review',
  'withdrawal',
  'named',
  'long-open',
] as const
type Waits = (typeof WAITS)[number]
const RISKS = ['high', 'low', 'medium', 'cannot-tell', 'low', 'medium', 'low'] as const

export type ManyCase = { crimeId: string; caseId: string; waits: Waits; risk: string; number?: number }

/** Many open investigations of one person, each row with its fact, in one transaction: a load that HTTP would take minutes to make. */
export async function manyCases(
  app: TestApp,
  owner: { id: string; name: string } | null,
  count: number,
): Promise<ManyCase[]> {
  const now = app.now()
  const made = Array.from({ length: count }, (_, n) => ({
    n,
    ...ids(),
    waits: WAITS[n % WAITS.length]!,
    risk: RISKS[n % RISKS.length]!,
    recorded: now.subtract({ hours: n % WAITS.length === 8 ? 24 * 140 + n : 24 * 10 + n }),
  }))
  type Made = (typeof made)[number]
  const who = systemWho('test')
  const facts: FactDraft[] = []
  const fact = (one: Made, kind: string, at: Temporal.Instant, body: object) =>
    facts.push({ at, by: who, kind, caseId: one.caseId, about: one.crimeId, body })
  const place = app.force.neighbourhoods[0]!
  const whose = (waits: Waits) => made.filter(one => one.waits === waits)

  await inContext(app.db, who, async tx => {
    await reportsOf(tx, made, place.id)
    const crimes = await tx
      .insertInto('investigation.crime')
      .values(
        made.map(one => ({
          id: one.crimeId,
          case_id: one.caseId,
          incident_id: one.incidentId,
          offence: 'other-theft',
          reported_at: one.recorded,
          decision_due_at: one.recorded.add({ hours: 24 }),
          recorded_at: one.recorded,
          recorded_by: 'test',
          recorded_by_name: 'Test',
          basis: 'Seen by the shop',
          owner_id: owner?.id ?? null,
          owner_name: owner?.name ?? null,
          allocated_at: owner ? one.recorded : null,
          state: 'open' as const,
        })),
      )
      .returning(['id', 'number'])
      .execute()
    const number = new Map(crimes.map(one => [one.id, Number(one.number)]))
    await tx
      .insertInto('investigation.crime_decision')
      .values(
        made.map(one => ({
          id: newId(),
          case_id: one.caseId,
          incident_id: one.incidentId,
          decision: 'crime' as const,
          basis: 'Seen by the shop',
          reported_at: one.recorded,
          due_at: one.recorded.add({ hours: 24 }),
          decided_at: one.recorded,
          ...BY,
        })),
      )
      .execute()
    await tx
      .insertInto('investigation.crime_victim')
      .values(
        made.map(one => ({
          id: one.victimId,
          case_id: one.caseId,
          crime_id: one.crimeId,
          name: `Victim ${one.n}`,
          enhanced: false,
        })),
      )
      .execute()
    for (const one of made)
      fact(one, 'crime-recorded', one.recorded, {
        crimeId: one.crimeId,
        incidentId: one.incidentId,
        number: number.get(one.crimeId),
        offence: 'other-theft',
        reportedAt: one.recorded,
        decisionDueAt: one.recorded.add({ hours: 24 }),
        late: false,
        victims: [{ victimId: one.victimId, enhanced: false }],
      })

    const planned = made.filter(one => one.waits !== 'no-plan')
    if (planned.length)
      await tx
        .insertInto('investigation.plan')
        .values(
          planned.map(one => ({
            id: newId(),
            case_id: one.caseId,
            crime_id: one.crimeId,
            version: 1,
            objective: 'Who took it',
            risk: 'None seen',
            victim_contact: 'Each Friday',
            at: one.recorded,
            ...BY,
          })),
        )
        .execute()
    const reviewed = made.filter(one => one.waits !== 'no-review')
    if (reviewed.length)
      await tx
        .insertInto('investigation.review')
        .values(
          reviewed.map(one => ({
            id: newId(),
            case_id: one.caseId,
            crime_id: one.crimeId,
            decision: 'direction' as const,
            words: 'Ask the shop again',
            next_due_at: now.add({ hours: 240 + one.n }),
            at: now.subtract({ hours: 30 }),
            ...BY,
          })),
        )
        .execute()
    const lines = [
      ...whose('perishing').map(one => ({
        one,
        due: now.add({ hours: 5 + one.n }),
        perishes: now.add({ hours: 6 + one.n }),
      })),
      ...whose('late-line').map(one => ({ one, due: now.subtract({ hours: 4 + one.n }), perishes: null })),
    ]
    if (lines.length)
      await tx
        .insertInto('investigation.line_of_enquiry')
        .values(
          lines.map(({ one, due, perishes }) => ({
            id: newId(),
            case_id: one.caseId,
            crime_id: one.crimeId,
            objective: `Who was in shop ${one.n}`,
            action: 'Ask the manager for the recording',
            due_at: due,
            perishes_at: perishes,
            added_at: one.recorded,
            added_by: 'test',
            added_by_name: 'Test',
            state: 'open' as const,
          })),
        )
        .execute()

    const suspects = [...whose('bail'), ...whose('owed'), ...whose('named')]
    if (suspects.length)
      await tx
        .insertInto('investigation.suspect')
        .values(
          suspects.map(one => ({
            id: one.suspectId,
            case_id: one.caseId,
            crime_id: one.crimeId,
            name: `Suspect ${one.n}`,
            state:
              one.waits === 'bail'
                ? ('bailed' as const)
                : one.waits === 'owed'
                  ? ('arrested' as const)
                  : ('named' as const),
            named_at: now.subtract({ hours: 24 * 100 }),
          })),
        )
        .execute()
    // The bail of the n-th runs out n days after tomorrow.
    const arrests = [
      ...whose('bail').map(one => ({
        one,
        at: now
          .toZonedDateTimeISO('Europe/London')
          .add({ days: 1 + one.n })
          .subtract({ months: 3 })
          .toInstant(),
      })),
      ...whose('owed').map(one => ({ one, at: now.subtract({ hours: 30 + one.n }) })),
    ]
    const event = (one: Made, kind: 'arrest' | 'bail', at: Temporal.Instant) => ({
      id: newId(),
      case_id: one.caseId,
      crime_id: one.crimeId,
      suspect_id: one.suspectId,
      event: kind,
      at,
      recorded_at: at,
      ...BY,
    })
    const events = arrests.flatMap(({ one, at }) => [
      event(one, 'arrest', at),
      ...(one.waits === 'bail' ? [event(one, 'bail', at.add({ hours: 6 }))] : []),
    ])
    if (events.length) await tx.insertInto('investigation.suspect_event').values(events).execute()
    for (const { one, at } of arrests.filter(({ one: of }) => of.waits === 'owed'))
      fact(one, 'suspect-event-recorded', at, {
        crimeId: one.crimeId,
        suspectId: one.suspectId,
        eventId: newId(),
        event: 'arrest',
        at,
        victims: [{ victimId: one.victimId, enhanced: false }],
      })

    const withdrawn = whose('withdrawal')
    if (withdrawn.length)
      await tx
        .insertInto('investigation.withdrawal')
        .values(
          withdrawn.map(one => ({
            case_id: one.caseId,
            crime_id: one.crimeId,
            victim_id: one.victimId,
            route: 'said' as const,
            own_words: 'I want it to stop',
            safety: 'Safe at home',
            evidence: '{}',
            heed: ['Asked alone?'],
            recorded_at: now.subtract({ hours: 20 + one.n }),
            ...BY,
          })),
        )
        .execute()
    await recordAll(tx, facts)
    for (const one of made) Object.assign(one, { number: number.get(one.crimeId) })
  })
  return made
}

const ids = () => ({
  caseId: newId(),
  contactId: newId(),
  incidentId: newId(),
  crimeId: newId(),
  victimId: newId(),
  suspectId: newId(),
})
