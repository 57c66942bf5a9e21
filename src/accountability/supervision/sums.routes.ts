import type { Tx } from '../../platform/db/connect.ts'
import { inReadContext } from '../../platform/db/context.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { page } from '../../platform/http/page.ts'
import { FEWEST_SHOWN } from '../suppress.ts'
import { notKnown } from './compare.ts'
import {
  readCountedAdvised,
  readCountedAsked,
  readCountedChanges,
  readCountedServed,
  readCountedUpgrades,
} from './counted.store.ts'
import { adviceTally, gradeTallies, lateDowngrades, lateShown, promptTally, upgradeTally } from './drift.ts'
import { compareAll, MEASURES, NO_PROOF } from './equality.ts'
import { PeriodQuery, supervisionPeriod } from './period.ts'
import { driftCsv, equalityCsv } from './supervision-csv.ts'
import { shownTally } from './tally.ts'

const CAN = 'see practice as sums'
type Period = ReturnType<typeof supervisionPeriod>

/** Drift and equality for whoever may see sums and no case: from views without ids, small numbers hidden, nothing to open. */
export function sumsRoutes(app: App, deps: Deps): void {
  const { force } = deps
  const figuresAre = deps.installation.kind === 'demonstration' ? 'synthetic' : 'own'
  const teams = new Map(force.teams.map(team => [team.id, team.name]))

  async function drift(tx: Tx, period: Period) {
    const changes = await readCountedChanges(tx, force, period)
    const tables = [
      ...gradeTallies(changes, teams),
      upgradeTally(await readCountedUpgrades(tx, period)),
      promptTally(await readCountedAsked(tx, period)),
      adviceTally(await readCountedAdvised(tx, period)),
    ]
    return { late: lateShown(lateDowngrades(changes)), tables: tables.map(shownTally) }
  }
  async function equality(tx: Tx, period: Period, now: Temporal.Instant) {
    const served = await readCountedServed(tx, period, now)
    return { all: served.length, comparisons: compareAll(served).filter(one => one.id !== 'name-origin') }
  }

  page(app, deps, {
    name: 'read-drift-sums',
    summary: 'Where practice drifts, as sums: small numbers hidden, and nothing to open',
    path: '/measures/drift',
    query: PeriodQuery,
    can: CAN,
    reads: 'nothing personal',
    view: 'accountability/supervision/drift-sums.njk',
    title: 'Drift',
    load: async (tx, { query, now }) => {
      const period = supervisionPeriod(query, now)
      return { figuresAre, period: { from: period.from, to: period.to }, ...(await drift(tx, period)) }
    },
  })

  page(app, deps, {
    name: 'read-equality-sums',
    summary: 'Grade, wait and outcome by what people told us of themselves, as sums',
    path: '/measures/equality',
    query: PeriodQuery,
    can: CAN,
    reads: 'nothing personal',
    view: 'accountability/supervision/equality.njk',
    title: 'Equality',
    load: async (tx, { query, now }) => {
      const period = supervisionPeriod(query, now)
      const { all, comparisons } = await equality(tx, period, now)
      return {
        figuresAre,
        sums: true,
        period: { from: period.from, to: period.to },
        total: all > 0 && all < FEWEST_SHOWN ? null : all,
        noProof: NO_PROOF,
        measures: MEASURES.map(({ id, label }) => ({ id, label })),
        comparisons: comparisons.map(one => ({ ...one, notKnown: notKnown(one, all) })),
      }
    },
  })

  const download = (file: string, write: (tx: Tx, period: Period, now: Temporal.Instant) => Promise<string>) =>
    app.get(
      `/measures/${file}`,
      { config: { can: CAN, reads: 'nothing personal' }, schema: { hide: true } },
      async (req, reply) => {
        const now = deps.clock.now()
        const period = supervisionPeriod(PeriodQuery.parse(req.query), now)
        const csv = await inReadContext(deps.db, req.who, tx => write(tx, period, now))
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="${file}"`)
          .send(csv)
      },
    )
  download('drift.csv', async (tx, period) => driftCsv((await drift(tx, period)).tables, { ...period, figuresAre }))
  download('equality.csv', async (tx, period, now) =>
    equalityCsv((await equality(tx, period, now)).comparisons, { ...period, figuresAre }),
  )
}
