import type { App, Deps } from '../../platform/http/app-type.ts'
import { page } from '../../platform/http/page.ts'
import { readSheetWaits } from '../shift/sheet-waits.store.ts'
import { ALARM_PACKS } from './alarm-rules.ts'
import { readRestrictedSign } from './restricted-sign.store.ts'
import { readWorklist } from './worklist.store.ts'

export function worklistRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-worklist',
    summary: 'What one supervisor must do, and who carries what, from the same rules as the wall',
    path: '/supervision/worklist',
    can: 'see the wall',
    reads: 'wall',
    view: 'contact/supervision/worklist.njk',
    title: 'Worklist',
    load: async (tx, { who, now }) => ({
      ...(await readWorklist(tx, deps.force, who, now)),
      restrictedSign: await readRestrictedSign(tx, now),
      sheetWaits: await readSheetWaits(tx, now),
      ...(who.via === 'api' ? {} : { rules: ALARM_PACKS.at(-1)!.rules }),
    }),
  })
}
