import type { App, Deps } from '../../platform/http/app-type.ts'
import { page } from '../../platform/http/page.ts'
import { londonDay } from '../../platform/time.ts'
import { packsOn } from './language-pack.store.ts'
import { ALL_PAGE_ENGLISH, PAGE_SLOTS } from './page-slots.ts'
import { ENGLISH, SLOT_NAMES } from './slots.ts'

/** In which languages our fixed sentences may be sent, who translated them and who checked. */
export function languageRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'list-languages',
    summary:
      'Languages in which our fixed sentences may be sent to victims: who translated them, who checked them, when',
    path: '/languages',
    can: 'see victim care',
    reads: 'nothing personal',
    view: 'victim/languages/languages.njk',
    title: 'Languages',
    load: async (tx, { now }) => ({
      packs: await packsOn(tx, londonDay(now)),
      sentences: SLOT_NAMES.map(slot => ({ slot, english: ENGLISH[slot] })),
      // These a pack may leave out: then they are English.
      pageSentences: PAGE_SLOTS.map(slot => ({ slot, english: ALL_PAGE_ENGLISH[slot] })),
    }),
  })
}
