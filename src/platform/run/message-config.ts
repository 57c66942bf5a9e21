/** What the environment says of how messages leave; nothing of it is needed, and without it nothing leaves. */
export type MessageConfig = {
  notifyKey: string | undefined
  notifyUrl: string
  notifyTextTemplate: string | undefined
  notifyEmailTemplate: string | undefined
  notifyTextSender: string | undefined
  /** What Notify signs its receipts in with. */
  callbackToken: string | undefined
  smtpUrl: string | undefined
  smtpFrom: string | undefined
  /** Letters are made into a queue that a person prints and posts. */
  letters: boolean
  letterReturn: string | undefined
  letterReach: string | undefined
  letterDays: string | undefined
  /** The address of a victim's own pages as it may stand in an email: a neutral one, or none is sent. */
  site?: string | undefined
}

/** How letters are made: where one comes back to (it says nothing of the police), how to reach us, and after how many working days one counts as told. */
export type LetterSetup = { returnTo: string; reach: string; days: number; exercise: boolean }

const NOTIFY = 'https://api.notifications.service.gov.uk'

export function readMessageConfig(env: Readonly<Record<string, string | undefined>>): MessageConfig {
  return {
    notifyKey: env.ANSWERABLE_NOTIFY_KEY || undefined,
    notifyUrl: (env.ANSWERABLE_NOTIFY_URL || NOTIFY).replace(/\/+$/, ''),
    notifyTextTemplate: env.ANSWERABLE_NOTIFY_TEXT_TEMPLATE || undefined,
    notifyEmailTemplate: env.ANSWERABLE_NOTIFY_EMAIL_TEMPLATE || undefined,
    notifyTextSender: env.ANSWERABLE_NOTIFY_TEXT_SENDER || undefined,
    callbackToken: env.ANSWERABLE_NOTIFY_CALLBACK_TOKEN || undefined,
    smtpUrl: env.ANSWERABLE_SMTP_URL || undefined,
    smtpFrom: env.ANSWERABLE_SMTP_FROM || undefined,
    letters: env.ANSWERABLE_LETTERS === 'print',
    letterReturn: env.ANSWERABLE_LETTER_RETURN || undefined,
    letterReach: env.ANSWERABLE_LETTER_REACH || undefined,
    letterDays: env.ANSWERABLE_LETTER_DAYS || undefined,
    site: env.ANSWERABLE_SITE || undefined,
  }
}

export const sendsAnything = (config: MessageConfig): boolean =>
  config.notifyKey !== undefined || config.smtpUrl !== undefined || config.letters
