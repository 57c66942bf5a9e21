import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { text, time, uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { readColleague, readInvestigators } from '../allocation.store.ts'
import { OWNER_ROLES } from '../allocation.ts'
import { crimeOf, holdCrime, readCrime } from '../crime.store.ts'
import { readLine } from '../lines.store.ts'
import { forInput } from '../local-input.ts'
import { offenceLabel } from '../open-case.ts'
import { ABSENCES, goneNow, markAbsent } from './absence.ts'
import { readOfficer, readStandings, saveAbsence, saveAccreditation, saveLineOwner } from './carrying.store.ts'
import { notThere, thoseHere } from './there.store.ts'

const Params = z.object({ id: uuid })

/** Who is away or has left, who holds which level, and whose a line of enquiry is: so that nothing is left behind. */
export function officersRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'record-absence',
    summary:
      'Say that somebody is away, has left, or is back: what they have goes to their supervisor until each is given on',
    path: '/officers/:id/absence',
    params: Params,
    body: z.object({
      kind: z.enum(ABSENCES, { error: 'Choose what it is' }),
      from: time,
      until: time.optional(),
      why: text(500, 'Say who told us, and nothing about health'),
    }),
    can: 'allocate investigations',
    fact: 'officer-absence-recorded',
    view: 'investigation/carrying/absence.njk',
    title: 'Away or left',
    load: async (tx, { params, now }) => {
      const officer = await readOfficer(tx, params.id)
      if (!officer) return undefined
      const standing = (await readStandings(tx, [officer.id])).get(officer.id)
      return {
        officer,
        gone: goneNow(officer.name, standing?.absence, officer.disabledAt, now)?.words ?? null,
        pip: standing?.pip ?? null,
        from: forInput(now),
      }
    },
    act: async (tx, { params, body, who, now, stamp }) => {
      const officer = await readOfficer(tx, params.id)
      if (!officer) return undefined
      const marked = markAbsent(body, officer.id === who.id, now)
      if (!marked.ok) return marked
      return accept({ officerId: officer.id, ...(await saveAbsence(tx, officer.id, marked.value, stamp)) })
    },
    next: () => '/investigations?kind=orphan',
  })

  action(app, deps, {
    name: 'record-level',
    summary: 'Record the level of the national programme that somebody holds',
    path: '/officers/:id/level',
    params: Params,
    body: z.object({ pip: z.coerce.number({ error: 'Choose the level' }).int().min(1).max(4) }),
    can: 'allocate investigations',
    fact: 'officer-level-recorded',
    act: async (tx, { params, body, stamp }) => {
      const officer = await readOfficer(tx, params.id)
      if (!officer) return undefined
      await saveAccreditation(tx, officer.id, body.pip, stamp)
      return accept({ officerId: officer.id, pip: body.pip })
    },
    next: () => '/investigators',
  })

  action(app, deps, {
    name: 'give-line-of-enquiry',
    summary: 'Give a line of enquiry to somebody; its times stay as they are',
    path: '/lines/:id/owner',
    params: Params,
    body: z.object({ ownerId: uuid }),
    can: 'plan investigations',
    fact: 'line-of-enquiry-given',
    view: 'investigation/carrying/line-owner.njk',
    title: 'Whose line is it?',
    load: async (tx, { params, now }) => {
      const line = await readLine(tx, params.id)
      const crime = line && (await readCrime(tx, line.crimeId))
      return (
        crime && {
          caseId: crime.caseId,
          crime,
          line,
          offenceLabel: offenceLabel(crime.offence, deps.force),
          people: await thoseHere(tx, await readInvestigators(tx), now),
        }
      )
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crimeId = await crimeOf(tx, 'line_of_enquiry', params.id)
      const crime = crimeId && (await holdCrime(tx, crimeId))
      const line = crime && (await readLine(tx, params.id))
      if (!crime || !line) return undefined
      if (line.state !== 'open') return refuse('already-ended', 'This line of enquiry has already ended')
      const to = await readColleague(tx, body.ownerId)
      if (!to || !OWNER_ROLES.includes(to.role))
        return refuse('unknown-person', 'Choose somebody from the list', 'ownerId')
      const away = await notThere(tx, to, now, 'ownerId')
      if (away) return away
      await saveLineOwner(tx, line, to.id === crime.ownerId ? null : to, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, lineId: line.lineId, ownerName: to.name })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}`,
  })
}
