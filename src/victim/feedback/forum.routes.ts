import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, day, text } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { readPacks } from '../rights/packs.store.ts'
import { packOn } from '../rights-pack.ts'
import { ABOUT, ABOUT_EVENTS, rightNamed } from './about.ts'
import { moveForumItem, raiseForumItem, readForum, readForumItem } from './forum.store.ts'
import { FORUM_STEP_IDS, FORUM_STEPS, moveOn } from './forum.ts'

const about = z.preprocess(
  value => (value === '' ? undefined : value),
  z.enum(ABOUT_EVENTS as [string, ...string[]]).optional(),
)

/** What victims raise together: raised, answered, done, and published in words written by staff. */
export function forumRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'raise-forum-item',
    summary: 'Write down what victims raised together; the list of all of them',
    path: '/victim-forum',
    body: z.object({
      raisedOn: day,
      raisedBy: text(200, 'Say who raised it: a group, and no names'),
      words: text(4_000, 'Write what they raised'),
      about,
    }),
    can: 'write updates to victims',
    fact: 'forum-item-raised',
    view: 'victim/feedback/forum.njk',
    title: 'What victims raised together',
    status: 201,
    load: async tx => ({ items: await readForum(tx), about: ABOUT }),
    act: async (tx, { body, who, now, stamp }) => {
      if (Temporal.PlainDate.compare(Temporal.PlainDate.from(body.raisedOn), londonDay(now)) > 0)
        return refuse('in-future', 'That day is still to come', 'raisedOn')
      const rule = rightNamed(body.about ?? null, packOn(londonDay(now), await readPacks(tx)))
      return accept({ itemId: await raiseForumItem(tx, { ...body, rule }, who.name, stamp) })
    },
    next: () => '/victim-forum',
  })

  action(app, deps, {
    name: 'move-forum-item',
    summary: 'Answer what victims raised, say what was done, or publish it in words of ours',
    path: '/victim-forum/:id',
    params: CaseParams,
    body: z.object({ step: z.enum(FORUM_STEP_IDS, { error: 'Choose what it is' }), words: text(4_000, 'Write it') }),
    can: 'write updates to victims',
    fact: ['forum-item-answered', 'forum-item-done', 'forum-item-published'],
    view: 'victim/feedback/forum-item.njk',
    title: 'What victims raised',
    load: async (tx, { params }) => {
      const item = await readForumItem(tx, params.id)
      return item && { item, steps: FORUM_STEPS, about: ABOUT }
    },
    act: async (tx, { params, body, stamp }) => {
      const item = await readForumItem(tx, params.id)
      if (!item) return undefined
      const may = moveOn(item, body.step, body.words)
      if (!may.ok) return may
      await moveForumItem(tx, item.id, body.step, body.words, stamp)
      return accept({ itemId: item.id, step: body.step })
    },
    next: () => '/victim-forum',
  })
}
