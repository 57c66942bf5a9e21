import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { text } from '../platform/http/fields.ts'
import { page } from '../platform/http/page.ts'
import { accept } from '../platform/outcome.ts'
import { readFeedback, saveFeedback } from './feedback.store.ts'

const Feedback = z.object({
  about: z.enum(['finding', 'understanding', 'reporting', 'figures', 'other'], { error: 'Choose what it is about' }),
  words: text(2_000, 'Tell us what you think'),
})

/** Every public page asks what its readers think (mission M2). */
export function feedbackRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'give-feedback',
    summary: 'Say what you think of these pages; no name is asked for',
    path: '/feedback',
    body: Feedback,
    can: 'use the public pages',
    fact: 'feedback-received',
    view: 'accountability/feedback.njk',
    title: 'Tell us what you think',
    status: 201,
    act: async (tx, { body, stamp }) => {
      await saveFeedback(tx, stamp, body)
      return accept({ received: true })
    },
    next: () => '/feedback/received',
  })

  page(app, deps, {
    name: 'feedback-received',
    summary: 'Thanks, and what happens with it',
    path: '/feedback/received',
    can: 'use the public pages',
    reads: 'nothing personal',
    view: 'accountability/feedback-received.njk',
    title: 'Thank you',
    load: async () => ({}),
  })

  page(app, deps, {
    name: 'read-feedback',
    summary: 'What readers said, newest first',
    path: '/feedback/all',
    can: 'see measures',
    reads: 'feedback',
    view: 'accountability/feedback-all.njk',
    title: 'What readers said',
    load: async tx => ({ feedback: await readFeedback(tx) }),
  })
}
