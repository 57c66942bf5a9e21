import type { Tx } from '../db/connect.ts'

/** A force has thousands of accounts: nobody reads that far, and a browser is slow over it. */
export const ACCOUNTS_A_PAGE = 50

/**
 * Accounts by user name, those that ended last; `find` is looked for in user names and names, whatever the case. A page past
 * the last is the last.
 */
export async function findAccounts(tx: Tx, asked: { find?: string | undefined; page: number }) {
  const like = `%${(asked.find ?? '').replaceAll(/[\\%_]/g, letter => `\\${letter}`)}%`
  const found = tx
    .selectFrom('platform.account')
    .where(eb => eb.or([eb('username', 'ilike', like), eb('name', 'ilike', like)]))
  const { total } = await found.select(eb => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const pages = Math.max(1, Math.ceil(Number(total) / ACCOUNTS_A_PAGE))
  const pageNumber = Math.min(asked.page, pages)
  const accounts = await found
    .select(['username', 'name', 'role', 'team', 'demonstration', 'disabled_at as disabledAt'])
    .orderBy('disabled_at', 'desc')
    .orderBy('username')
    .limit(ACCOUNTS_A_PAGE)
    .offset((pageNumber - 1) * ACCOUNTS_A_PAGE)
    .execute()
  return { accounts, total: Number(total), pageNumber, pages }
}
