import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, text } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { readCritical } from '../critical/critical.store.ts'
import { agentsNow, SHIFT_HOURS } from '../shift/agent-state.store.ts'
import { readSheetWaits } from '../shift/sheet-waits.store.ts'
import { staffLists } from '../staff-lists.ts'
import { answerAlarm, takeAlarm } from './alarm.store.ts'
import { DEED_IDS, DEEDS } from './alarm-owner.ts'
import { ALARM_IDS, ALARM_PACKS } from './alarm-rules.ts'
import { AGES } from './backlog.ts'
import { readRestrictedSign } from './restricted-sign.store.ts'
import { readSafetyAlarms } from './safety-alarms.store.ts'
import { staffByState } from './staff-states.ts'
import { readSupervisionWall } from './wall.store.ts'

const rule = z.enum(ALARM_IDS, { error: 'Choose one of the alarms' })
const WALL = '/supervision'

/** The supervisors' wall: people at risk whom nobody is with, every alarm and its owner, and what waits to be assessed. */
export function wallRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-wall',
    summary: 'People at risk whom nobody is with, alarms and who owns them, the backlog by age and danger',
    path: WALL,
    can: 'see the wall',
    reads: 'wall',
    view: 'contact/supervision/wall.njk',
    title: 'Wall',
    load: async (tx, { who, now }) => ({
      ...(await readSupervisionWall(tx, deps.force, now)),
      staff: staffByState(await agentsNow(tx, now.subtract({ hours: SHIFT_HOURS }))),
      critical: await readCritical(tx, deps.force),
      restrictedSign: await readRestrictedSign(tx, now),
      sheetWaits: await readSheetWaits(tx, now),
      safetyAlarms: await readSafetyAlarms(tx, deps, now),
      me: who.id,
      ...staffLists(deps.force, who.via),
      ...(who.via === 'api' ? {} : { rules: ALARM_PACKS.at(-1)!.rules, deeds: DEEDS, ages: AGES }),
    }),
  })

  action(app, deps, {
    name: 'take-alarm',
    summary: 'Take an alarm: it is yours until you say what you did',
    path: '/contacts/:id/alarms/take',
    params: CaseParams,
    body: z.object({ rule }),
    can: 'own alarms',
    fact: 'contact-alarm-taken',
    act: (tx, { params, body, stamp }) => takeAlarm(tx, params.id, body.rule, deps.force, stamp),
    next: ({ contactId, rule: taken }) => `${WALL}#alarm-${contactId}-${taken}`,
    conflicts: {
      alarm_taken_one_owner: {
        code: 'alarm-taken',
        message: 'Somebody took this alarm at the same moment: it is theirs',
      },
    },
  })

  action(app, deps, {
    name: 'answer-alarm',
    summary: 'Say what you did about an alarm that is yours',
    path: '/contacts/:id/alarms/answer',
    params: CaseParams,
    body: z.object({
      rule,
      deed: z.enum(DEED_IDS, { error: 'Choose what you did' }),
      did: text(2000, 'Say what you did, and what it means for the caller'),
    }),
    can: 'own alarms',
    fact: 'contact-alarm-answered',
    act: (tx, { params, body, stamp }) => answerAlarm(tx, params.id, body, stamp),
    next: () => WALL,
  })
}
