import type { App, Deps } from '../../platform/http/app-type.ts'
import { page } from '../../platform/http/page.ts'
import { notKnown } from '../supervision/compare.ts'
import { NO_PROOF } from '../supervision/equality.ts'
import { PeriodQuery, supervisionPeriod } from '../supervision/period.ts'
import { FEWEST_SHOWN } from '../suppress.ts'
import { readCareCounted, readCareNamed } from './care-equality.store.ts'
import { CARE_CAVEAT, type Cared, careMeasures, compareCare } from './care-equality.ts'

/** Is every victim told alike? By what they told us of themselves; for supervisors with the origin of names, for others as sums alone. */
export function careEqualityRoutes(app: App, deps: Deps): void {
  const figuresAre = deps.installation.kind === 'demonstration' ? 'synthetic' : 'own'
  const shown = (
    cared: readonly Cared[],
    period: ReturnType<typeof supervisionPeriod>,
    now: Temporal.Instant,
    sums: boolean,
  ) => ({
    figuresAre,
    sums,
    period: { from: period.from, to: period.to },
    total: cared.length > 0 && cared.length < FEWEST_SHOWN ? null : cared.length,
    noProof: [...NO_PROOF, CARE_CAVEAT],
    measures: careMeasures(now).map(({ id, label }) => ({ id, label })),
    comparisons: compareCare(cared, now)
      .filter(one => !sums || one.id !== 'name-origin')
      .map(one => ({ ...one, notKnown: notKnown(one, cared.length, 'rights') })),
  })

  page(app, deps, {
    name: 'read-victim-equality-sums',
    summary: 'Whether victims are told alike: contact, waiting and breach by what they told us of themselves, as sums',
    path: '/measures/equality/victims',
    query: PeriodQuery,
    can: 'see practice as sums',
    reads: 'nothing personal',
    view: 'accountability/victims/care-equality.njk',
    title: 'Victims told alike',
    load: async (tx, { query, now }) => {
      const period = supervisionPeriod(query, now)
      return shown(await readCareCounted(tx, period, now), period, now, true)
    },
  })

  page(app, deps, {
    name: 'read-victim-equality',
    summary:
      'Whether victims are told alike: contact, waiting and breach by what they told us, and by the origin of family names',
    path: '/supervision/equality/victims',
    query: PeriodQuery,
    can: 'see equality',
    reads: 'nothing personal',
    view: 'accountability/victims/care-equality.njk',
    title: 'Victims told alike',
    load: async (tx, { query, now }) => {
      const period = supervisionPeriod(query, now)
      return shown(await readCareNamed(tx, period, now), period, now, false)
    },
  })
}
