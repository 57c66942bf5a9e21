import type { Db } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'

/** The system a rehearsal drives, running: this data folder's server, or one begun for the purpose. */
export type Stage = {
  origin: string
  portToken: string
  db: Db
  force: Force
  password: string
  /** Where the rehearsal's clock stands, and so where it begins. */
  from: Temporal.Instant
  database: string
  setSpeed(speed: number): Promise<void>
  countFacts(): Promise<number>
  close(): Promise<void>
}
