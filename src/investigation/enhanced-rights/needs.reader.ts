import { systemWho } from '../../platform/access/roles.ts'
import type { Reader } from '../../platform/log/reader.ts'
import { holdCase } from '../../platform/log/record.ts'
import { readStanding, saveChange } from './enhanced-change.store.ts'
import { changeRights, GRANT_REASONS, type GrantReason } from './enhanced-change.ts'

/**
 * An assessment of a victim's needs that finds a reason grants enhanced rights from its own moment, without a second form. It never takes them away:
 * that is a supervisor's.
 */
export const needsGrantReader: Reader = {
  name: 'enhanced-by-needs',
  kinds: ['victim-needs-assessed'],
  handle: async (tx, fact) => {
    const reason = GRANT_REASONS.find(one => one === fact.body.enhancedBy) as GrantReason | undefined
    if (!reason || !fact.caseId) return
    await holdCase(tx, fact.caseId)
    const victim = await readStanding(tx, fact.body.victimId)
    if (!victim) return
    const ask = { change: 'grant', reason, words: 'found when their needs were assessed' } as const
    const changed = changeRights(ask, victim, undefined, 'system')
    if (!changed.ok) return
    await saveChange(tx, victim, ask, changed.value, { at: fact.at, by: systemWho('enhanced-by-needs', 'reader') })
  },
}
