import { z } from 'zod'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, note, optionalText, uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept } from '../../platform/outcome.ts'
import { readCrimeOf } from '../day/tell-together.store.ts'
import { suspectsOfCase } from '../needs/needs.store.ts'
import { readFamily, readVoices, saveVoice } from './family.store.ts'
import { AGREED, AGREED_WORDS, considerVoice } from './voice.ts'

const optionalId = z.preprocess(value => (value === '' || value === 'nobody' ? undefined : value), uuid.optional())

/** Everybody a crime happened to: relatives who may want different things, each with a plan and clocks of their own, and who speaks for them. */
export function familyRoutes(app: App, deps: Deps): void {
  const load = async (tx: Tx, crimeId: string, now: Temporal.Instant) => {
    const crime = await readCrimeOf(tx, crimeId)
    if (!crime) return undefined
    const [family, voices] = [await readFamily(tx, crimeId, now), await readVoices(tx, crimeId)]
    return {
      ...crime,
      family,
      voice: voices[0] ?? null,
      before: voices.slice(1),
      agreedWords: AGREED_WORDS,
      agreed: AGREED,
    }
  }

  page(app, deps, {
    name: 'read-family',
    summary: 'Everybody a crime happened to, with the plan and clocks of each, and who speaks for them',
    path: '/crimes/:id/family',
    params: CaseParams,
    can: 'see victim care',
    reads: 'victims',
    view: 'victim/family/family.njk',
    title: 'Everybody it happened to',
    load: (tx, { params, now }) => load(tx, params.id, now),
  })

  action(app, deps, {
    name: 'record-family-voice',
    summary: 'Record who speaks for a family, whether they agree, and what they do not agree on',
    path: '/crimes/:id/family',
    params: CaseParams,
    body: z.object({
      speaks: optionalId,
      agreed: z.enum(AGREED, { error: 'Say whether they agree' }),
      disagreement: optionalText(5_000),
      words: note('Say how you know: whom you asked, and when'),
    }),
    can: 'write updates to victims',
    fact: 'family-voice-recorded',
    status: 201,
    act: async (tx, { params, body, stamp, now }) => {
      const crime = await readCrimeOf(tx, params.id)
      if (!crime) return undefined
      await holdCase(tx, crime.caseId)
      const { speaks, agreed, disagreement, words } = body
      const ask = { speaksId: speaks ?? null, agreed, disagreement: disagreement ?? null, words }
      const family = await readFamily(tx, params.id, now)
      const voice = considerVoice(ask, family, await suspectsOfCase(tx, crime.caseId))
      if (!voice.ok) return voice
      await saveVoice(tx, crime, voice.value, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}/family`,
  })
}
