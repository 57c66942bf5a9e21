import { systemWho, type Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import { actAs } from '../platform/db/context.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { page } from '../platform/http/page.ts'
import { saysValue } from './figure-words.ts'
import { readImports } from './imports.store.ts'
import { MEASURES } from './measures.ts'
import { type Period, periodWords } from './period.ts'
import { readPublicAccount } from './public-account.store.ts'
import { countTelephony } from './telephony-counts.store.ts'
import { telephonyRows } from './telephony-figures.ts'

/** The staff's own view: the same figures as the public's, with what each leaves out, and what was imported. */
export function measuresRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-measures',
    summary: 'Every measure with its figure, baseline and exclusions, and the imports',
    path: '/measures',
    can: 'see measures',
    reads: 'nothing personal',
    view: 'accountability/measures.njk',
    title: 'Measures',
    load: async (tx, { now, who }) => {
      const { counts, measures, refreshedAt, stopped } = await readPublicAccount(tx, now)
      const definitions = new Map<string, (typeof MEASURES)[number]>(MEASURES.map(one => [one.id, one]))
      return {
        figuresAre: deps.installation.kind === 'demonstration' ? 'synthetic' : 'own',
        period: periodWords(counts.period),
        refreshedAt,
        stopped,
        measures: measures.map(figure => ({
          ...figure,
          ...definitions.get(figure.id)!,
          said: saysValue(figure.value, figure.unit),
          baselineSaid: figure.baseline ? saysValue(figure.baseline.value, figure.unit) : null,
        })),
        telephony: await readTelephony(tx, counts.period, who),
        imports: await readImports(tx),
      }
    },
  })
}

/**
 * Both lines by every published definition, with the counts that a program can check them by. Counted as the system counts
 * the measures: who may see no contact, an analyst above all, would otherwise count none.
 */
async function readTelephony(tx: Tx, period: Period, who: Who) {
  const lines = []
  await actAs(tx, systemWho('measures'))
  for (const line of ['999', '101'] as const) {
    const counts = await countTelephony(tx, period, line)
    lines.push({ line, counts, rows: telephonyRows(line, counts) })
  }
  await actAs(tx, who)
  return lines
}
