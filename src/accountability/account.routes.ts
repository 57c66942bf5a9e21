import type { Tx } from '../platform/db/connect.ts'
import { inReadContext } from '../platform/db/context.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { page } from '../platform/http/page.ts'
import { londonDay } from '../platform/time.ts'
import { accountCsv } from './account-csv.ts'
import { MEASURES } from './measures.ts'
import { periodWords } from './period.ts'
import { readPublicAccount } from './public-account.store.ts'
import { drawHeadlines } from './service-figures.ts'
import { statementsOn } from './statements.ts'
import { readCrimeSource, readCrimeTotal } from './street-crime-map.store.ts'
import { readVictimsSay } from './victims/survey-sums.store.ts'

/** The public account: the home page, how we are doing with its download, and how figures are made. */
export function accountRoutes(app: App, deps: Deps): void {
  const { kind } = deps.installation
  const demonstration = kind === 'demonstration'
  const outcomes = new Map(deps.force.outcomes.map(({ code, label }) => [code, label]))

  async function load(tx: Tx, now: Temporal.Instant) {
    const { counts, measures, refreshedAt, stopped } = await readPublicAccount(tx, now)
    const headlines = drawHeadlines(counts, demonstration, outcomes)
    return {
      figuresAre: demonstration ? 'synthetic' : 'own',
      period: {
        from: counts.period.from.toString(),
        to: counts.period.to.toString(),
        words: periodWords(counts.period),
      },
      refreshedAt,
      stopped,
      measures,
      headlines,
    }
  }
  /** Programs are given figures and words, not drawings. */
  const withoutDrawings = <T extends { headlines: { id: string; title: string; sentence: string }[] }>(account: T) => ({
    ...account,
    headlines: account.headlines.map(({ id, title, sentence }) => ({ id, title, sentence })),
  })

  page(app, deps, {
    name: 'read-home',
    summary: 'The public home page: the three headlines in sentences, and statements of progress',
    path: '/',
    can: 'use the public pages',
    reads: 'nothing personal',
    view: 'accountability/home.njk',
    title: 'Home',
    load: async (tx, { now }) => {
      const source = await readCrimeSource(tx)
      return {
        ...withoutDrawings(await load(tx, now)),
        statements: statementsOn(londonDay(now), kind),
        crime: source ? { ...(await readCrimeTotal(tx)), force: source.force } : null,
      }
    },
  })

  page(app, deps, {
    name: 'read-how-we-are-doing',
    summary: 'The three headline measures, each with its definition, period and what is left out',
    path: '/how-we-are-doing',
    can: 'use the public pages',
    reads: 'nothing personal',
    view: 'accountability/how-we-are-doing.njk',
    title: 'How we are doing',
    load: async (tx, { now, who }) => {
      const account = { ...(await load(tx, now)), victimsSay: await readVictimsSay(tx, now) }
      return who.via === 'page' ? account : withoutDrawings(account)
    },
  })

  app.get(
    '/how-we-are-doing.csv',
    { config: { can: 'use the public pages', reads: 'nothing personal' }, schema: { hide: true } },
    async (req, reply) => {
      const { measures, headlines } = await inReadContext(deps.db, req.who, tx => load(tx, deps.clock.now()))
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="how-we-are-doing.csv"')
        .send(accountCsv(measures, headlines, demonstration))
    },
  )

  page(app, deps, {
    name: 'read-how-figures-are-made',
    summary: 'Every measure: its question, definition, clock, source and exclusions',
    path: '/figures',
    can: 'use the public pages',
    reads: 'nothing personal',
    view: 'accountability/figures.njk',
    title: 'How figures are made',
    load: async () => ({ measures: MEASURES }),
  })
}
