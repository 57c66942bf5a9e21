import type { OwnerPool } from '../../src/platform/db/connect.ts'

/** A table like that of the clocks, with the same indexes, which PostgreSQL alone fills with the same rows. */
export async function openPlain(owner: OwnerPool): Promise<{ fill: () => Promise<unknown> }> {
  await owner.query('create schema bench')
  await owner.query('create table bench.plain (like victim.duty_clock including all)')
  await owner.query('create table bench.source as select * from victim.duty_clock')
  return {
    fill: async () => {
      await owner.query('truncate bench.plain')
      return owner.query('insert into bench.plain select * from bench.source')
    },
  }
}
