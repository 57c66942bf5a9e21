import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams, optionalText, yesNo } from '../platform/http/fields.ts'
import { holdCase } from '../platform/log/record.ts'
import { accept, refuse } from '../platform/outcome.ts'
import { latestSafeContact, saveSafeContact } from './safe-contact.store.ts'
import { CONTACT_CHANNELS, readSafeContact } from './safe-contact.ts'
import { readVictim } from './victims.store.ts'

const SafeContactForm = z.object({
  channel: z.enum(CONTACT_CHANNELS, { error: 'Choose how they want to be reached' }),
  reach: optionalText(300),
  safe: yesNo,
  checkedWithVictim: yesNo,
  conditions: optionalText(2_000),
})

export function safeContactRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'record-safe-contact',
    summary: 'Record how a victim may be reached safely',
    path: '/victims/:id/safe-contact',
    params: CaseParams,
    body: SafeContactForm,
    can: 'record safe contact',
    fact: 'safe-contact-recorded',
    view: 'victim/safe-contact.njk',
    status: 201,
    load: async (tx, { params }) => {
      const victim = await readVictim(tx, params.id)
      return victim && { victim, caseId: victim.caseId, safeContact: (await latestSafeContact(tx, params.id)) ?? null }
    },
    act: async (tx, { params, body, stamp }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      const read = readSafeContact(body)
      if (!read.ok) return read
      // A note may always take away. What it would open is the plan's to say, with its hours, and who must not know.
      const before = await latestSafeContact(tx, params.id)
      if (before?.planId && body.safe && body.checkedWithVictim && body.channel !== 'none')
        return refuse(
          'has-plan',
          'A plan was made with them: change it there, so that its hours and who must not know stay',
          'channel',
        )
      const safeContactId = await saveSafeContact(tx, stamp, victim, { ...read.value, conditions: body.conditions })
      return accept({ safeContactId, caseId: victim.caseId })
    },
    next: (_value, { params }) => `/victims/${params.id}`,
  })
}
