import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import { londonDay } from '../platform/time.ts'
import { callBackPackOn } from './callback/call-back.ts'
import { CHANNELS } from './channels.ts'
import { type HandlerChat, readChat } from './chat/chat-handler.store.ts'
import type { ContactRow } from './contact.store.ts'
import { flaggedNumbers } from './flagged-numbers.store.ts'
import { readInterpreters, readSpokenBefore } from './interpreter/interpreter.store.ts'
import { interpreterWords, LANGUAGES, WAY_WORDS } from './interpreter/interpreter.ts'
import { readCandidates } from './location.store.ts'
import { readRingPlan } from './ring/ring-plan.store.ts'
import { readAttempts } from './ring-back.store.ts'
import { recontactsOf } from './telephony/recontact.store.ts'
import { recontactOn, SAME_BY, type SameBy } from './telephony/recontact.ts'
import { standingOfText } from './texts/text-sent.ts'

const EMERGENCY = CHANNELS.filter(row => row.rank === 'emergency').map(row => row.code)

/** What the call screen shows of how this caller is reached. */
export async function readReach(tx: Tx, contact: ContactRow, now: Temporal.Instant, who: Pick<Who, 'role'>) {
  const chat = await readChat(tx, contact.id)
  const pack = callBackPackOn(londonDay(now))
  const callBack = await tx
    .selectFrom('contact.call_back')
    .select(['vulnerable', 'agreed_at as agreedAt', 'by_name as byName'])
    .where('contact_id', '=', contact.id)
    .executeTakeFirst()
  const lost = contact.end_state === 'abandoned'
  const interpreter = (await readInterpreters(tx, [contact.id])).get(contact.id)
  const toRingBack = lost || (callBack !== undefined && contact.state === 'waiting')
  const back = lost
    ? (await recontactsOf(tx, [contact.id], recontactOn(londonDay(now)).laterHours)).get(contact.id)
    : undefined
  return {
    locations: await readCandidates(tx, contact.id),
    chat: chat && withStandings(chat, contact.channel, now),
    emergencyWaiting: chat ? await countEmergencies(tx) : 0,
    ringAttempts: await readAttempts(tx, [contact.id]),
    recontact: back ? { ...back, by: SAME_BY[back.by as SameBy] } : null,
    interpreter: interpreter ? { ...interpreter, words: interpreterWords(interpreter) } : null,
    spokenBefore: interpreter ? null : await readSpokenBefore(tx, contact),
    languages: LANGUAGES,
    interpreterWays: WAY_WORDS,
    callBack: callBack ?? null,
    callBackQuestions: pack.channels.includes(contact.channel) && !callBack ? pack.questions : [],
    toRingBack,
    ringPlan: await readRingPlan(tx, contact, who),
    flaggedNumber: toRingBack ? ((await flaggedNumbers(tx, [contact], now)).get(contact.id) ?? null) : null,
  }
}

/** Replies to texts to 999 with how each stands: nobody reads what the gateway has not taken. */
function withStandings(chat: HandlerChat, channel: string, now: Temporal.Instant) {
  const texts = channel === 'emergency-text'
  const lines = chat.lines.map(line => {
    const stands = texts && line.side === 'handler' && line.kind === 'said' ? standingOfText(line, now) : null
    return { ...line, stands }
  })
  return { ...chat, lines, unsent: lines.filter(line => line.stands !== null && line.stands !== 'taken').length }
}

/** Whoever writes may be left for an emergency: the handler sees that one waits. */
async function countEmergencies(tx: Tx): Promise<number> {
  const { n } = await tx
    .selectFrom('contact.contact')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('state', 'in', ['offered', 'waiting'])
    .where('channel', 'in', EMERGENCY)
    .executeTakeFirstOrThrow()
  return n
}
