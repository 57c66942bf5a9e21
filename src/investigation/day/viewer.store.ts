import type { Tx } from '../../platform/db/connect.ts'

export type Member = { id: string; name: string; role: string; collar: string | null; left: boolean }

/** Whoever looks, with the people of their team: those who left too, since what they had is still somebody's. */
export async function readViewer(
  tx: Tx,
  id: string,
): Promise<{ me: Member & { team: string | null }; members: Member[] } | undefined> {
  const row = await tx
    .selectFrom('platform.account')
    .select(['id', 'name', 'role', 'collar', 'team', 'disabled_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { disabled_at, ...me } = row
  const team = me.team
    ? await tx
        .selectFrom('platform.account')
        .select(['id', 'name', 'role', 'collar', 'disabled_at'])
        .where('team', '=', me.team)
        .orderBy('name')
        .orderBy('id')
        .execute()
    : []
  return {
    me: { ...me, left: disabled_at !== null },
    members: team.map(({ disabled_at: gone, ...one }) => ({ ...one, left: gone !== null })),
  }
}
