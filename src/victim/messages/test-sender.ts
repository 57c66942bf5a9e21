// A sender in a process of its own, for a test that kills it: it takes what waits and calls the provider it is given.
import { connect } from '../../platform/db/connect.ts'
import { notifyPort } from './notify.port.ts'
import { readNotifyKey } from './notify-key.ts'
import { sendWaiting } from './send.jobs.ts'
import { STUB_KEY } from './test-notify.ts'

const [databaseUrl, notifyUrl, now] = process.argv.slice(2)
const { db, close } = connect(databaseUrl!, { max: 2, setRole: 'answerable_app' })
const text = notifyPort({
  url: notifyUrl!,
  key: readNotifyKey(STUB_KEY)!,
  textTemplate: 'template',
  emailTemplate: undefined,
  textSender: undefined,
})
await sendWaiting({ db, ports: { text }, now: () => Temporal.Instant.from(now!), log: () => undefined })
await close()
