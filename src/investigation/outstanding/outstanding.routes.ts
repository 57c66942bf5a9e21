import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { day, notInFuture, optionalText, text, time, uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { accept } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { readByName } from '../allocation.store.ts'
import { notThere } from '../carrying/there.store.ts'
import { crimeOf, holdCrime, readCrime } from '../crime.store.ts'
import { forInput } from '../local-input.ts'
import { offenceLabel } from '../open-case.ts'
import { standingOf, standingWords } from '../suspect-state.ts'
import { readEvents, readSuspect } from '../suspects.store.ts'
import { readPursuits, savePursuit } from './pursuit.store.ts'
import { considerPursuit, LONGEST_REVIEW_DAYS, STAGE_WORDS, STAGES } from './pursuit.ts'
import { readSought } from './sought.store.ts'
import { soughtOf } from './sought.ts'

const Params = z.object({ id: uuid })
const blank = (value: unknown) => (value === '' ? undefined : value)
const MOST = 500
const REVIEW_IN_DAYS = 3

/** Suspects whom nobody has yet: who, how long, what was tried last, and who does what next. */
export function outstandingRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'list-outstanding-suspects',
    summary: 'Suspects outstanding: named and not located, not arrested, wanted, or failed to answer bail; by risk',
    path: '/suspects/outstanding',
    can: 'see investigations',
    reads: 'investigations',
    view: 'investigation/outstanding/outstanding.njk',
    title: 'Suspects outstanding',
    load: async (tx, { now }) => ({
      suspects: soughtOf(await readSought(tx, { of: 'force' }, MOST), deps.force, now).map(({ events: _, ...one }) => ({
        ...one,
        offenceLabel: offenceLabel(one.offence, deps.force),
        stageWords: STAGE_WORDS[one.stage],
      })),
    }),
  })

  action(app, deps, {
    name: 'record-pursuit',
    summary: 'Record what was tried to find a suspect, where that stands, and what is done next, by whom and by when',
    path: '/suspects/:id/pursuit',
    params: Params,
    body: z.object({
      stage: z.enum(STAGES, { error: 'Say where it stands' }),
      at: time,
      tried: z.preprocess(blank, optionalText(5_000)),
      circulation: z.preprocess(blank, optionalText(100)),
      nextAction: text(1_000, 'Say what is done next'),
      owner: z.preprocess(blank, optionalText(200)),
      reviewOn: day,
    }),
    can: 'record suspect events',
    fact: 'suspect-sought',
    view: 'investigation/outstanding/pursuit.njk',
    title: 'Finding a suspect',
    status: 201,
    load: async (tx, { params, now }) => {
      const suspect = await readSuspect(tx, params.id)
      const crime = suspect && (await readCrime(tx, suspect.crimeId))
      if (!crime) return undefined
      const events = await readEvents(tx, { crimeId: crime.crimeId, suspectId: suspect.suspectId })
      const standing = standingOf(events)
      return {
        caseId: crime.caseId,
        crime,
        suspect,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        standing: standingWords(standing),
        pursuits: (await readPursuits(tx, params.id)).map(one => ({ ...one, stageWords: STAGE_WORDS[one.stage] })),
        stages: STAGES.filter(one => one !== 'failed-bail' || standing.onBail).map(value => ({
          value,
          text: STAGE_WORDS[value],
        })),
        days: LONGEST_REVIEW_DAYS,
        reviewOn: londonDay(now).add({ days: REVIEW_IN_DAYS }).toString(),
        at: forInput(now),
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crimeId = await crimeOf(tx, 'suspect', params.id)
      const crime = crimeId && (await holdCrime(tx, crimeId))
      const suspect = crime && (await readSuspect(tx, params.id))
      if (!crime || !suspect) return undefined
      const stop = notInFuture(body.at, now, 'at')
      if (stop) return stop
      const events = await readEvents(tx, { crimeId: crime.crimeId, suspectId: suspect.suspectId })
      const considered = considerPursuit(body, standingOf(events), now)
      if (!considered.ok) return considered
      const named = body.owner ? await readByName(tx, body.owner) : undefined
      const away = named && (await notThere(tx, named, now, 'owner'))
      if (away) return away
      const owner = body.owner
        ? { ownerId: named?.id ?? null, ownerName: named?.name ?? body.owner }
        : { ownerId: crime.ownerId, ownerName: crime.ownerName ?? stamp.by.name }
      const saved = await savePursuit(tx, suspect, { ...body, ...owner }, stamp)
      return accept({
        caseId: crime.caseId,
        crimeId: crime.crimeId,
        suspectId: suspect.suspectId,
        ...saved,
        stage: body.stage,
      })
    },
    next: (_, { params }) => `/suspects/${params.id}/pursuit`,
  })
}
