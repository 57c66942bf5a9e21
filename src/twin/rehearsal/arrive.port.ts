import { channelRow } from '../../contact/channels.ts'
import type { Api, Reply } from './api.port.ts'
import type { Stage } from './do-step.port.ts'
import type { Ids } from './thread.ts'

/** How a contact comes in: by the switch, by the public's own pages, or written down by a member of staff. */
export async function offered(stage: Stage): Promise<void> {
  const { thread, tally } = stage
  const { way } = thread.journey.contact
  tally.ways[way] = (tally.ways[way] ?? 0) + 1
  if (way === 'web-chat') return startChat(stage)
  if (way === 'online') return reportOnline(stage)
  if (channelRow(way).arrives === 'staff') return writtenDown(stage)
  await telephony(stage, 'offered', stage.step.at)
  await networkTells(stage)
}

/** Is it a call of the switch? */
export const onTheLine = ({ thread }: Stage) => channelRow(thread.journey.contact.way).arrives === 'switch'

async function reportOnline({ crew, thread, expect }: Stage): Promise<void> {
  const { contact, intake } = thread.journey
  const reply = await crew.public.post('/report', {
    happening: contact.happening ? 'yes' : 'no',
    what: intake?.summary ?? 'Something happened and I want to tell you about it.',
    place: contact.address,
    name: contact.caller.person.fullName,
    safeChannel: 'phone',
    safeDetail: contact.caller.phone,
  })
  if (expect(reply, 'report online')) thread.ids.reference = reply.body.reference
}

async function startChat({ crew, thread, expect }: Stage): Promise<void> {
  const { contact, intake } = thread.journey
  thread.visitor = crew.visitor()
  const words = intake?.summary ?? 'I need to tell somebody about something.'
  expect(
    await thread.visitor.post('/chat', {
      happening: contact.happening ? 'yes' : 'no',
      words,
      name: contact.caller.person.fullName,
      number: contact.caller.phone,
    }),
    'start a chat',
  )
}

/** At the counter, by a colleague, by a partner or by text it is with whoever writes it down; a letter goes to the queue. */
async function writtenDown({ crew, thread, step, expect }: Stage): Promise<void> {
  const { contact, intake } = thread.journey
  const handler = await crew.someone('contact-handler', step.at)
  const letter = channelRow(contact.way).rank === 'written'
  const reply = await handler.api.post('/contacts/new', {
    channel: contact.way,
    fromWhom: contact.caller.person.fullName,
    ...(contact.number ? { callerNumber: contact.number } : {}),
    words: intake?.summary ?? 'Please ring me.',
    goes: letter ? 'to-queue' : 'to-me',
  })
  if (!expect(reply, `write down a contact by ${contact.way}`)) return
  keep(thread.ids, reply)
  if (!letter) thread.handler = handler
}

/** What the network and the operator pass on: where the caller may be, and whether 55 was pressed. */
async function networkTells(stage: Stage): Promise<void> {
  const { thread, tally } = stage
  const { eisec, aml, pressed55 } = thread.journey.telephony.line
  for (const told of [eisec && { location: eisec }, aml && { aml }]) {
    if (!told) continue
    tally.locations += 1
    await telephony(stage, 'location', stage.step.at, told)
  }
  if (pressed55 === null) return
  if (pressed55) tally.silent_with_55 += 1
  else tally.silent_without_55 += 1
  await telephony(stage, 'silent-solution', stage.step.at, { pressed55 })
}

export async function telephony(
  { crew, thread, expect, step }: Stage,
  event: string,
  at: Temporal.Instant,
  more: object = {},
): Promise<void> {
  const { contact, telephony: call } = thread.journey
  const late = { milliseconds: thread.lateMs }
  const base = { callId: contact.id, channel: contact.way, ...(contact.number ? { callerNumber: contact.number } : {}) }
  if (event === 'queued' && call.ivrEndedAt)
    expect(
      await crew.switch.post('/telephony/events', { ...base, event: 'ivr-ended', at: call.ivrEndedAt.add(late) }),
      'telephony: ivr-ended',
    )
  const reply = await crew.switch.post('/telephony/events', { ...base, event, at: at.add(late), ...more })
  if (expect(reply, `telephony: ${event} (${step.kind})`)) keep(thread.ids, reply)
}

export function keep(ids: Ids, { body }: Reply): void {
  if (body.contactId) ids.contactId = body.contactId
  if (body.caseId) ids.caseId = body.caseId
}

export async function answered(stage: Stage): Promise<void> {
  const { crew, thread, step } = stage
  const { way } = thread.journey.contact
  thread.handler ??= await crew.someone('contact-handler', step.at)
  const { api, username } = thread.handler
  if (onTheLine(stage)) {
    await telephony(stage, 'ringing', step.at, { handler: username })
    await telephony(stage, 'answered', step.at, { handler: username })
  } else if (way === 'web-chat' || way === 'online') await findAndTake(stage, api)
  else if (channelRow(way).rank === 'written' && thread.ids.contactId)
    stage.expect(await api.post(`/contacts/${thread.ids.contactId}/take`, {}), `take the ${way}`)
  await describe(stage, api)
}

/** However it is written, with the country's code or without. */
const digits = (number: string | null) => (number ?? '').replaceAll(/\D/g, '').slice(-10)

/** Finds a report by its reference, or a chat by its number, on the wall as a handler would, and takes it. */
async function findAndTake({ thread, expect }: Stage, handler: Api): Promise<void> {
  const { ids } = thread
  const { contact } = thread.journey
  const wall = await handler.get('/queue')
  if (!expect(wall, 'read the queue')) return
  const row = wall.body.waiting.find((one: { reference?: string; channel: string; callerNumber: string | null }) =>
    contact.way === 'web-chat'
      ? one.channel === 'web-chat' && digits(one.callerNumber) === digits(contact.caller.phone)
      : one.reference !== undefined && one.reference === ids.reference,
  )
  if (row && expect(await handler.post(`/contacts/${row.contactId}/take`, {}), 'take what was written')) {
    ids.contactId = row.contactId
    ids.caseId = row.caseId
  }
}

export async function describe({ thread, expect }: Stage, handler: Api): Promise<void> {
  const { contact, intake, incidentType } = thread.journey
  if (!thread.ids.contactId || !intake) return
  expect(
    await handler.post(`/contacts/${thread.ids.contactId}/details`, {
      callerName: contact.caller.person.fullName,
      ...(contact.number ? { callerNumber: contact.number } : {}),
      callerAddress: `${contact.caller.household.address.line}, ${contact.caller.household.address.settlement}`,
      ...(incidentType ? { incidentType } : {}),
      summary: intake.summary,
      place: contact.address,
      settlementId: contact.place.settlementId,
    }),
    'write down the details',
  )
}
