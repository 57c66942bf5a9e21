import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { notInFuture, text, time, uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { readColleague } from '../allocation.store.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { readViewer } from '../day/viewer.store.ts'
import { readLines } from '../lines.store.ts'
import { forInput } from '../local-input.ts'
import { notClosed } from '../moved-on.ts'
import { offenceLabel } from '../open-case.ts'
import { saveChoice, savePlanState, saveTimeWindow } from './choice.store.ts'
import { type Chosen, choose } from './choice.ts'
import { ChoicesForm, choicesIn } from './choices-form.ts'
import { windowWords } from './known.ts'
import { PLAN_SECTIONS } from './line-template.ts'
import { readPlanning } from './planning.store.ts'
import { POINTS_SOURCE } from './points.ts'

const Params = z.object({ id: uuid })

/** The plan made one's own: what is known, what is to be proved, and each proposed line taken, changed, or left with a reason. */
export function choicesRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'choose-plan-lines',
    summary: 'Take, change, or leave with a reason what is proposed for a plan',
    path: '/crimes/:id/plan/lines',
    params: Params,
    body: ChoicesForm,
    can: 'plan investigations',
    fact: ['plan-line-chosen', 'line-of-enquiry-added'],
    view: 'investigation/planning/choices.njk',
    title: 'Lines proposed for this case',
    load: async (tx, { params, now, who }) => {
      const crime = await readCrime(tx, params.id)
      const planning = crime && (await readPlanning(tx, crime, deps.force, now))
      if (!crime || !planning) return undefined
      const viewer = await readViewer(tx, who.id)
      const lines = await readLines(tx, params.id)
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        known: { ...planning.known, flags: undefined },
        window: planning.known.window && windowWords(planning.known.window),
        choices: planning.choices,
        points: planning.points.map(row => ({
          ...row,
          served: lines.filter(line => line.proves.includes(row.point)).map(line => line.objective),
          proposed: planning.undecided.filter(one => one.proves.includes(row.point)).length,
        })),
        pointsSource: POINTS_SOURCE,
        sections: PLAN_SECTIONS.map(section => ({
          ...section,
          lines: planning.undecided
            .filter(one => one.section === section.id)
            .map(one => ({ ...one, due: forInput(one.dueAt) })),
        })).filter(section => section.lines.length > 0),
        undecided: planning.undecided.length,
        people: (viewer?.members ?? []).filter(one => !one.left),
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      const planning = crime && (await readPlanning(tx, crime, deps.force, now))
      if (!crime || !planning) return undefined
      const stop = notClosed(crime.state)
      if (stop) return stop
      const sent = choicesIn(body)
      if (!sent.ok) return sent
      if (sent.value.length === 0)
        return refuse('nothing-chosen', 'Choose for at least one line: take it, change it, or say why not')
      const chosen: Chosen[] = []
      for (const ask of sent.value) {
        const before = planning.choices.find(one => one.key === ask.key)
        if (before)
          return refuse(
            'already-chosen',
            `${before.byName} has decided this meanwhile: ${before.objective}. What you wrote is still here`,
            `choice:${ask.key}`,
          )
        const one = choose(ask, planning.undecided, now)
        if (!one.ok) return one
        chosen.push(one.value)
      }
      const lineIds: (string | null)[] = []
      for (const one of chosen) {
        const id = one.state === 'not-proportionate' ? undefined : one.ownerId
        const owner = id ? await readColleague(tx, id) : undefined
        if (id && (!owner || owner.disabled))
          return refuse('unknown-person', 'Choose somebody who still works here', `ownerId:${one.proposal.key}`)
        lineIds.push(await saveChoice(tx, crime, one, owner && owner.id !== crime.ownerId ? owner : undefined, stamp))
      }
      const undecided = planning.undecided.length - chosen.length
      if (crime.planVersion > 0) await savePlanState(tx, crime, undecided, now)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, chosen: chosen.length, undecided, lineIds })
    },
    next: ({ undecided, crimeId }) => (undecided > 0 ? `/crimes/${crimeId}/plan/lines` : `/crimes/${crimeId}/plan`),
  })

  action(app, deps, {
    name: 'record-time-window',
    summary: 'Say between which hours it happened, and how that is known',
    path: '/crimes/:id/window',
    params: Params,
    body: z.object({
      from: time,
      to: time,
      knownFrom: text(1000, 'Say how it is known: who said it, or what shows it'),
    }),
    can: 'plan investigations',
    fact: 'time-window-recorded',
    view: 'investigation/planning/window.njk',
    title: 'When it happened',
    load: async (tx, { params, now }) => {
      const crime = await readCrime(tx, params.id)
      const planning = crime && (await readPlanning(tx, crime, deps.force, now))
      if (!crime || !planning) return undefined
      const { window } = planning.known
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        window: window && windowWords(window),
        from: forInput(window?.from ?? crime.reportedAt),
        to: forInput(window?.to ?? crime.reportedAt),
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop = notClosed(crime.state) ?? notInFuture(body.to, now, 'to')
      if (stop) return stop
      if (Temporal.Instant.compare(body.from, body.to) > 0)
        return refuse('backwards', 'It ends before it begins: check both', 'to')
      await saveTimeWindow(tx, crime, body, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}/plan/lines`,
  })
}
