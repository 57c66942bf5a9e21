import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, text, uuid } from '../../platform/http/fields.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { readVictim } from '../victims.store.ts'
import { endKey, keysOf, termsOf } from './passkey.store.ts'
import { DEVICES_SAID } from './passkey.ts'
import { sayDevices } from './passkey-settle.store.ts'

/** What staff do about a victim's keys: take one away at once when she says so, and write down whether her devices are hers alone. */
export function staffKeysRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'take-victims-key-away',
    summary: 'Take a key to a victim’s own pages away at once, and end whatever it has open',
    path: '/victims/:id/my-pages/keys/:keyId/remove',
    params: CaseParams.extend({ keyId: uuid }),
    body: z.object({}),
    can: 'write updates to victims',
    fact: 'portal-key-ended',
    act: async (tx, { params, stamp }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      if (!(await keysOf(tx, params.id)).some(key => key.keyId === params.keyId)) return undefined
      await endKey(tx, victim, params.keyId, 'by-staff', stamp)
      return accept({ caseId: victim.caseId, keyId: params.keyId })
    },
    next: (_value, { params }) => `/victims/${params.id}/my-pages#keys`,
  })

  action(app, deps, {
    name: 'say-victims-devices',
    summary: 'Write down whether a victim’s devices are theirs alone; where others use them every key ends',
    path: '/victims/:id/my-pages/devices',
    params: CaseParams,
    body: z.object({
      said: z.enum(DEVICES_SAID, { error: 'Choose what they said' }),
      words: text(1_000, 'Say in a few words what they said'),
    }),
    can: 'write updates to victims',
    fact: ['portal-devices-said', 'portal-key-ended'],
    act: async (tx, { params, body, stamp }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      if (!(await termsOf(tx, params.id))) return refuse('not-invited', 'They have no pages yet: invite them first')
      return accept({ caseId: victim.caseId, ...(await sayDevices(tx, victim, body.said, body.words, stamp)) })
    },
    next: (_value, { params }) => `/victims/${params.id}/my-pages#keys`,
  })
}
