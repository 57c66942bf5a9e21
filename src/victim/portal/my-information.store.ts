import { sql } from 'kysely'
import { MATERIALS } from '../../investigation/third-party/third-party-law.ts'
import type { Tx } from '../../platform/db/connect.ts'

export type MyInformation = {
  kindWords: string
  holder: string
  material: string
  toldAt: Temporal.Instant
  askedAt: Temporal.Instant
  answeredAt: Temporal.Instant | null
}

/** What others were asked about her, asked as her: the view holds only what she was given notice of, the newest first. */
export async function readMyInformation(tx: Tx): Promise<MyInformation[]> {
  const { rows } = await sql<Omit<MyInformation, 'kindWords'> & { kind: string }>`
    select kind, holder, material, notice_at as "toldAt", sent_at as "askedAt", answered_at as "answeredAt"
    from victim.my_information order by notice_at desc, id`.execute(tx)
  return rows.map(({ kind, ...row }) => ({
    ...row,
    kindWords: MATERIALS.find(one => one.code === kind)?.text ?? 'Something else',
  }))
}
