import { MOST, type TaskSource } from '../day/source.store.ts'
import { readSought } from './sought.store.ts'
import { soughtOf } from './sought.ts'
import { soughtTask } from './sought-task.ts'

/** Suspects outstanding whose day of review has come. Those on whom nothing was ever written are the day's own 'suspect'. */
export const soughtSource: TaskSource = {
  kind: 'sought',
  label: 'Outstanding suspects to review',
  read: async (tx, ask) => {
    const { caseId } = ask.scope
    const rows = (await readSought(tx, ask.scope, MOST)).filter(one => !caseId || one.caseId === caseId)
    return soughtOf(rows, ask.words, ask.now).flatMap(one => soughtTask(one, ask) ?? [])
  },
}
