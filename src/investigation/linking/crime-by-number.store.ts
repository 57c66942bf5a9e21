import type { Tx } from '../../platform/db/connect.ts'

export async function crimeByNumber(tx: Tx, number: number): Promise<string | undefined> {
  const row = await tx.selectFrom('investigation.crime').select('id').where('number', '=', number).executeTakeFirst()
  return row?.id
}
