import { systemWho } from '../../platform/access/roles.ts'
import type { Db, Tx } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'
import type { Stamp } from '../../platform/log/record.ts'
import type { Port, Ports } from './port.ts'

export type Sending = { db: Db; ports: Ports; now: () => Temporal.Instant; log: (line: string) => void }

const SENDER = systemWho('sender', 'job')

/** Each step of sending is a transaction of its own, with its moment. */
export const asSender = <T>(sending: Sending, work: (tx: Tx, stamp: Stamp) => Promise<T>): Promise<T> =>
  inContext(sending.db, SENDER, tx => work(tx, { at: sending.now(), by: SENDER }))

export const portsOf = ({ text, email }: Ports): Port[] => [...new Set([text, email].filter(one => one !== undefined))]
