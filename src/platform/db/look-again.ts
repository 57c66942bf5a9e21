import type { OwnerPool } from './connect.ts'

/** Lets PostgreSQL look at how large everything has become, so that plans are made for what is there. */
export async function lookAgain(owner: OwnerPool): Promise<void> {
  await owner.query('analyze')
}
