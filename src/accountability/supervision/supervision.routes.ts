import { z } from 'zod'
import type { Tx } from '../../platform/db/connect.ts'
import { inReadContext } from '../../platform/db/context.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { page } from '../../platform/http/page.ts'
import { notKnown } from './compare.ts'
import {
  readAdvised,
  readAsked,
  readContactsBehind,
  readDescribed,
  readGradeFacts,
  readUpgraded,
} from './drift.store.ts'
import { adviceTally, gradeTallies, lateDowngrades, promptTally, upgradeTally } from './drift.ts'
import { codingChanges, seenChange } from './drift-changes.ts'
import { readServed } from './equality.store.ts'
import { compareAll, MEASURES, NO_PROOF } from './equality.ts'
import { PeriodQuery, supervisionPeriod } from './period.ts'
import { driftCsv, equalityCsv } from './supervision-csv.ts'
import { shownTally } from './tally.ts'

const MOST_LISTED = 100
const Behind = PeriodQuery.extend({ figure: z.string().max(300).catch('') })
type Period = ReturnType<typeof supervisionPeriod>

/** What the log says of practice: where coding drifts, and whether everybody is served alike. */
export function supervisionReportRoutes(app: App, deps: Deps): void {
  const figuresAre = deps.installation.kind === 'demonstration' ? 'synthetic' : 'own'
  const teams = new Map(deps.force.teams.map(team => [team.id, team.name]))
  const labels = {
    incidentTypes: Object.fromEntries(deps.force.incidentTypes.map(type => [type.code, type.label])),
    settlements: Object.fromEntries(deps.force.neighbourhoods.map(one => [one.id, one.name])),
  }

  async function drift(tx: Tx, period: Period) {
    const changes = (await readGradeFacts(tx, deps.force, period)).map(fact => seenChange(fact, deps.force.gradeSets))
    const tables = [
      ...gradeTallies(changes, teams),
      upgradeTally(await readUpgraded(tx, period)),
      promptTally(await readAsked(tx, period)),
      adviceTally(await readAdvised(tx, period)),
    ]
    return { changes, tables }
  }
  async function equality(tx: Tx, period: Period, now: Temporal.Instant) {
    const served = await readServed(tx, period, now)
    return { total: served.length, comparisons: compareAll(served) }
  }

  page(app, deps, {
    name: 'read-drift',
    summary:
      'Where practice drifts: changes of grade by role, reason, week and team; coding changed by others; questions and advice',
    path: '/supervision/drift',
    query: PeriodQuery,
    can: 'see drift',
    reads: 'drift',
    view: 'accountability/supervision/drift.njk',
    title: 'Drift',
    load: async (tx, { query, now }) => {
      const period = supervisionPeriod(query, now)
      const { changes, tables } = await drift(tx, period)
      const slower = changes.filter(one => one.direction === 'slower').toReversed()
      const coding = (await readDescribed(tx, period)).flatMap(({ contactId, caseId, number, handlerId, facts }) =>
        codingChanges(facts, handlerId)
          .filter(one => Temporal.Instant.compare(one.at, period.start) >= 0)
          .map(one => ({ contactId, caseId, number, ...one })),
      )
      const without = ({ by: _by, handlerId: _handler, approvedBy, ...one }: (typeof slower)[number]) => ({
        ...one,
        agreed: approvedBy !== null,
      })
      return {
        figuresAre,
        period: { from: period.from, to: period.to },
        late: lateDowngrades(changes),
        tables: tables.map(shownTally),
        slower: slower.slice(0, MOST_LISTED).map(without),
        slowerInAll: slower.length,
        coding: coding.slice(0, MOST_LISTED),
        codingInAll: coding.length,
        labels,
      }
    },
  })

  page(app, deps, {
    name: 'read-drift-contacts',
    summary: 'The contacts that one figure of the drift report counts',
    path: '/supervision/drift/contacts',
    query: Behind,
    can: 'see drift',
    reads: 'drift',
    view: 'accountability/supervision/drift-contacts.njk',
    title: 'Contacts behind a figure',
    load: async (tx, { query, now }) => {
      const period = supervisionPeriod(query, now)
      const { tables } = await drift(tx, period)
      for (const table of tables)
        for (const row of table.rows)
          for (const [place, cell] of row.cells.entries())
            if (
              cell.id === query.figure &&
              shownTally(table).rows.some(one => one.cells.some(shown => shown.id === cell.id && shown.n !== null))
            )
              return {
                title: table.title,
                row: row.label,
                column: table.head[place],
                contacts: await readContactsBehind(tx, cell.contacts),
                labels,
                period: { from: period.from, to: period.to },
              }
      return undefined
    },
  })

  page(app, deps, {
    name: 'read-equality',
    summary:
      'Grade, wait and outcome by what people told us of themselves and by name origin, with what cannot be concluded',
    path: '/supervision/equality',
    query: PeriodQuery,
    can: 'see equality',
    reads: 'nothing personal',
    view: 'accountability/supervision/equality.njk',
    title: 'Equality',
    load: async (tx, { query, now }) => {
      const period = supervisionPeriod(query, now)
      const { total, comparisons } = await equality(tx, period, now)
      return {
        figuresAre,
        period: { from: period.from, to: period.to },
        total,
        noProof: NO_PROOF,
        measures: MEASURES.map(({ id, label }) => ({ id, label })),
        comparisons: comparisons.map(one => ({ ...one, notKnown: notKnown(one, total) })),
      }
    },
  })

  const download = (
    path: string,
    can: 'see drift' | 'see equality',
    file: string,
    write: (tx: Tx, period: Period, now: Temporal.Instant) => Promise<string>,
  ) =>
    app.get(path, { config: { can, reads: 'nothing personal' }, schema: { hide: true } }, async (req, reply) => {
      const now = deps.clock.now()
      const period = supervisionPeriod(PeriodQuery.parse(req.query), now)
      const csv = await inReadContext(deps.db, req.who, tx => write(tx, period, now))
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${file}"`)
        .send(csv)
    })
  download('/supervision/drift.csv', 'see drift', 'drift.csv', async (tx, period) =>
    driftCsv((await drift(tx, period)).tables.map(shownTally), { ...period, figuresAre }),
  )
  download('/supervision/equality.csv', 'see equality', 'equality.csv', async (tx, period, now) =>
    equalityCsv((await equality(tx, period, now)).comparisons, { ...period, figuresAre }),
  )
}
