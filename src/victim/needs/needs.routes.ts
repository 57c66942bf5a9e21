import { restrictCase } from '../../platform/access/restricting.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { holdCase, type Stamp } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { readVictim } from '../victims.store.ts'
import { readAskedAlready } from './asked-already.store.ts'
import { needsOf, saveNeeds, suspectsOfCase } from './needs.store.ts'
import { dayOf18, FORMAT_WORDS, HOLDER_WORDS, INTERPRETER_WORDS, KIND_WORDS } from './needs.ts'
import { NeedsForm, needsOfForm } from './needs-form.ts'
import { blockedBecause, readNeeds } from './needs-rules.ts'
import { contactOfCrime } from './of-crime.store.ts'

const WORDS = {
  formatWords: FORMAT_WORDS,
  interpreterWords: INTERPRETER_WORDS,
  kindWords: KIND_WORDS,
  holderWords: HOLDER_WORDS,
}

/** What a victim needs: asked at first contact, looked at again when anything changes, with all that was asked before. */
export function needsRoutes(app: App, deps: Deps): void {
  const load = async (tx: Tx, id: string) => {
    const victim = await readVictim(tx, id)
    if (!victim) return undefined
    const history = await needsOf(tx, id)
    const now = history[0]?.said
    return {
      ...WORDS,
      victim,
      caseId: victim.caseId,
      history,
      needs: now ?? null,
      askedAlready: await readAskedAlready(tx, victim.crimeId),
      blocked: now?.holder ? blockedBecause(now.holder, await suspectsOfCase(tx, victim.caseId)) : null,
      turns18: now?.kind === 'child' && now.birth ? dayOf18(now.birth) : null,
    }
  }

  page(app, deps, {
    name: 'read-victim-needs',
    summary: 'What a victim needs, as last assessed, with every earlier assessment and what first contact asked',
    path: '/victims/:id/needs',
    params: CaseParams,
    can: 'see victim care',
    reads: 'needs of a victim',
    view: 'victim/needs/needs.njk',
    title: 'What they need',
    load: (tx, { params }) => load(tx, params.id),
  })

  action(app, deps, {
    name: 'assess-victim-needs',
    summary:
      'Assess what a victim needs: how they are told and heard, who holds a child’s rights, who speaks for them, whether enhanced rights are due',
    path: '/victims/:id/needs/assess',
    params: CaseParams,
    body: NeedsForm,
    can: 'grant enhanced rights',
    fact: ['victim-needs-assessed', 'contact-restricted'],
    view: 'victim/needs/assess.njk',
    title: 'What they need',
    status: 201,
    load: (tx, { params }) => load(tx, params.id),
    act: async (tx, { params, body, stamp, now }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      const before = (await needsOf(tx, params.id))[0]
      if (before && !body.changed)
        return refuse(
          'needs-changed',
          'Say what has changed, or that it was looked at again and is the same',
          'changed',
        )
      if (body.policeEmployee && !before?.said.policeEmployee && body.restrict === undefined)
        return refuse(
          'needs-restrict',
          'Say whether the record is restricted now: colleagues of theirs can read it otherwise',
          'restrict',
        )
      const ask = needsOfForm(body, await readAskedAlready(tx, victim.crimeId))
      const needs = readNeeds(ask, await suspectsOfCase(tx, victim.caseId), now)
      if (!needs.ok) return needs
      const changed = body.changed ?? 'Assessed for the first time'
      const saved = await saveNeeds(tx, stamp, victim, needs.value, changed, !before)
      if (body.policeEmployee && body.restrict) await restrict(tx, victim, stamp)
      return accept({ ...saved, caseId: victim.caseId, victimId: victim.victimId })
    },
    next: ({ victimId }) => `/victims/${victimId}/needs`,
  })
}

/** Whoever asked keeps sight of it; professional standards let others in by name. */
async function restrict(tx: Tx, victim: { caseId: string; crimeId: string }, stamp: Stamp): Promise<void> {
  const contactId = await contactOfCrime(tx, victim.crimeId)
  if (contactId) await restrictCase(tx, { caseId: victim.caseId, contactId, why: 'said', handlerId: null }, stamp)
}
