import type { Tx } from '../../platform/db/connect.ts'
import { readVictims } from '../victims.store.ts'
import { withoutView } from './victims-asked.ts'

/** The victims of whom the words say nothing. */
export async function notNamed(tx: Tx, crimeId: string, views: string | undefined): Promise<string[]> {
  return withoutView(
    (await readVictims(tx, crimeId)).map(one => one.name),
    views,
  )
}
