import type { App, Deps } from '../../platform/http/app-type.ts'
import { page } from '../../platform/http/page.ts'
import { readMySurvey } from '../feedback/my-survey.store.ts'
import { readMine } from './mine.store.ts'
import { readEndings, readMyRights, readStory } from './my.store.ts'
import { readMyInformation } from './my-information.store.ts'
import { myLook } from './my-look.store.ts'
import { rightsSaid, toldCounts } from './my-rights.ts'
import { whatHappened, whatHappensNext } from './my-story.ts'
import { openQuestion } from './question.ts'
import { requestsOf } from './request.store.ts'
import { ASKED_FOR, REQUESTS } from './request.ts'
import { readThread } from './thread.store.ts'

/** Her own page: what has happened, what happens next and by when, who is dealing with it, and the rest in the order of screens.md 7. */
export function myRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-my-page',
    summary: 'What has happened, what happens next and by when, who is dealing with it, and what you may ask for',
    path: '/my',
    can: 'use my own pages',
    reads: 'victim’s own page',
    view: 'victim/portal/my.njk',
    title: 'Your messages',
    load: async (tx, { now }) => {
      const mine = await readMine(tx)
      if (!mine) return undefined
      const { told, released, words } = await readStory(tx)
      const of = (kind: string) => released.filter(one => one.kind === kind).toReversed()
      return {
        caseId: mine.caseId,
        signedIn: true,
        ...(await myLook(tx, now)),
        happened: whatHappened(told, released),
        next: whatHappensNext(told, released, words, now),
        ownerName: mine.ownerName,
        question: openQuestion(await readThread(tx, mine.victimId), now) ?? null,
        endings: await readEndings(tx),
        information: await readMyInformation(tx),
        rights: rightsSaid(await readMyRights(tx), now),
        counts: toldCounts(words),
        survey: (await readMySurvey(tx)) !== undefined,
        property: of('property'),
        support: of('support'),
        compensation: of('compensation'),
        asked: await requestsOf(tx, mine.victimId),
        mayAsk: ASKED_FOR,
        requests: REQUESTS,
      }
    },
  })
}
