import { z } from 'zod'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { page } from '../../platform/http/page.ts'
import { findAnything } from './find.store.ts'

/** One box for everything: people, places, vehicles, numbers, logs and notes, by the access of whoever asks. */
export function findRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'find-anything',
    summary:
      'Cases and people by anything written of them, forgiving spelling; by the asker’s own access, and put down in the record of reads',
    path: '/find',
    query: z.object({ text: z.string().trim().max(300, 'Write no more than 300 letters').optional() }),
    can: 'see cases',
    reads: 'search',
    plans: 'kept',
    detail: (data: { text: string }) => data.text || undefined,
    view: 'investigation/find/find.njk',
    title: 'Find',
    load: async (tx, { query }) => ({ text: query.text ?? '', ...(await findAnything(tx, query.text ?? '')) }),
  })
}
