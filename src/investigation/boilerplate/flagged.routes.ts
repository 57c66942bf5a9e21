import type { App, Deps } from '../../platform/http/app-type.ts'
import { page } from '../../platform/http/page.ts'
import { offenceLabel } from '../open-case.ts'
import { REASON_WORDS } from './boilerplate.ts'
import { countReviews, readFlagged } from './notices.store.ts'

/** How far back the list goes, and how many reviews it shows. */
const DAYS = 90
const SHOWN = 200

/** For the managers of those who review: what the boilerplate check found, by reviewer, beside what it resembles. */
export function flaggedRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'list-flagged-reviews',
    summary: 'Reviews of investigations that could stand on any case or repeat another, by reviewer, with the reasons',
    path: '/reviews/flagged',
    can: 'see flagged reviews',
    reads: 'investigation',
    view: 'investigation/boilerplate/flagged.njk',
    title: 'Reviews that may say nothing',
    load: async (tx, { now }) => {
      const since = now.subtract({ hours: DAYS * 24 })
      const flagged = (await readFlagged(tx, since, SHOWN)).map(one => ({
        ...one,
        offenceLabel: offenceLabel(one.offence, deps.force),
        says: one.reasons.map(reason => REASON_WORDS[reason as keyof typeof REASON_WORDS] ?? reason),
      }))
      const reviewers = (await countReviews(tx, since)).map(one => ({
        ...one,
        reviews: flagged.filter(({ by }) => by === one.by),
      }))
      return { reviewers, days: DAYS }
    },
  })
}
