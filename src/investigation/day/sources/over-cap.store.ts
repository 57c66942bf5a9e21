import { capOf, loadPolicyOn, weigh } from '../../carrying/load.ts'
import { countOpenCases } from '../../open-cases.store.ts'
import { risksOf } from '../day-view.ts'
import { overCapTask } from '../load-tasks.ts'
import type { TaskSource } from '../source.store.ts'

/** Those who carry more than the cap: a supervisor's to see to. */
export const overCapSource: TaskSource = {
  kind: 'over-cap',
  label: 'Over the cap',
  read: async (tx, ask) => {
    if (!ask.reviewer || ask.scope.of === 'mine' || ask.scope.caseId) return []
    const policy = loadPolicyOn(ask.now)
    const counts = await countOpenCases(tx, ask.scope)
    const owners = [...new Set(counts.flatMap(one => one.ownerId ?? []))]
    const people = await tx
      .selectFrom('platform.account')
      .select(['id', 'name', 'role'])
      .where('id', '=', fn => fn.fn.any(fn.val(owners)))
      .orderBy('name')
      .execute()
    return people.flatMap(person => {
      const { open, risk } = risksOf(
        counts.filter(one => one.ownerId === person.id),
        ask.words,
      )
      const load = weigh(risk, policy)
      return (
        overCapTask({ id: person.id, name: person.name, open, risk, load, cap: capOf(person.role, policy) }, ask) ?? []
      )
    })
  },
}
