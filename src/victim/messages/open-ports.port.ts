import { CommandFault } from '../../platform/run/command-fault.ts'
import { type LetterSetup, type MessageConfig, sendsAnything } from '../../platform/run/message-config.ts'
import { notifyPort } from './notify.port.ts'
import { readNotifyKey } from './notify-key.ts'
import type { Ports } from './port.ts'
import { revealsOf } from './reveals.ts'
import { smtpPort } from './smtp.port.ts'

const SHORTEST_TOKEN = 20

/**
 * The ports that are set up. A rehearsal opens none: with one configured it does not start, since it is better not to rehearse than to
 * write to somebody. Throws a CommandFault that says what to set.
 */
export function openPorts(config: MessageConfig | undefined, rehearsal: boolean): Ports {
  if (!config || !sendsAnything(config)) return {}
  if (rehearsal)
    throw new CommandFault(
      'rehearsal-sends-nothing',
      'This database is a rehearsal, and a way to send real messages is set (ANSWERABLE_NOTIFY_KEY, ANSWERABLE_SMTP_URL or ANSWERABLE_LETTERS): take it out of the environment, and start again',
    )
  const notify = openNotify(config)
  return {
    ...(notify && config.notifyTextTemplate ? { text: notify } : {}),
    ...(notify && config.notifyEmailTemplate ? { email: notify } : openSmtp(config)),
    letters: config.letters,
  }
}

/** Letters, where they are set up: a return address that says nothing, how to reach us, and the days in the post. */
export function openLetters(config: MessageConfig | undefined): LetterSetup | undefined {
  if (!config?.letters) return undefined
  const { letterReturn: returnTo, letterReach: reach, letterDays = '3' } = config
  if (!returnTo || !reach || revealsOf(returnTo.replaceAll(/\d/g, ''), NOBODY).length > 0)
    throw new CommandFault(
      'no-letter-return',
      'With ANSWERABLE_LETTERS, set ANSWERABLE_LETTER_RETURN (an address for what comes back that says nothing of the police) and ANSWERABLE_LETTER_REACH (how to reach you)',
    )
  if (!/^([2-9]|10)$/.test(letterDays))
    throw new CommandFault(
      'bad-letter-days',
      'ANSWERABLE_LETTER_DAYS is how many working days after posting a letter counts as told: 2 to 10',
    )
  return { returnTo, reach, days: Number(letterDays), exercise: false }
}
const NOBODY = { names: [], numbers: [], places: [], offences: [] }

function openNotify(config: MessageConfig) {
  if (!config.notifyKey) return undefined
  const key = readNotifyKey(config.notifyKey)
  if (!key) throw new CommandFault('bad-notify-key', 'ANSWERABLE_NOTIFY_KEY is no key of GOV.UK Notify: copy it whole')
  if (config.callbackToken && config.callbackToken.length < SHORTEST_TOKEN)
    throw new CommandFault(
      'weak-callback-token',
      `ANSWERABLE_NOTIFY_CALLBACK_TOKEN is what only Notify knows: make it ${SHORTEST_TOKEN} characters or more`,
    )
  const { notifyUrl: url, notifyTextTemplate, notifyEmailTemplate, notifyTextSender } = config
  return notifyPort({
    url,
    key,
    textTemplate: notifyTextTemplate,
    emailTemplate: notifyEmailTemplate,
    textSender: notifyTextSender,
  })
}

function openSmtp({ smtpUrl, smtpFrom }: MessageConfig): Ports {
  if (!smtpUrl) return {}
  if (!smtpFrom?.includes('@'))
    throw new CommandFault(
      'no-smtp-sender',
      'ANSWERABLE_SMTP_FROM is the address that mail comes from: one that says nothing of the police',
    )
  return { email: smtpPort({ url: smtpUrl, from: smtpFrom }) }
}
