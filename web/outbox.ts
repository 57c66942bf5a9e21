import type { Vault } from './vault.ts'

/** Something that was done here and must reach the record once: a line, saved details, a button's deed. */
export type Op = {
  /** In the order they were done. */
  id: string
  /** A contact's id, or 'sheet:' and the id of a sheet that has no contact yet. */
  about: string
  kind: 'line' | 'sheet'
  path: string
  body: Record<string, unknown>
  key: string
  say: string
}
/** `key`: of a first attempt, of which nobody knows whether it arrived. */
export type NewOp = Omit<Op, 'id' | 'key'> & { key?: string }
export type Sheet = { sheetId: string; channel: string; answeredAt: string; boxes: Record<string, string> }
export type Sent = 'done' | 'away' | 'out'

export type Outbox = {
  add(op: NewOp): Promise<void>
  waiting(about: string): Op[]
  any(): boolean
  send(): Promise<Sent>
}

type Heard = {
  sent: (op: Op) => void
  refused: (op: Op, why: string) => void
  /** A sheet became this contact. */
  opened: (sheet: Sheet, contactId: string) => void
}

/** What waits to be sent, kept in the vault so that it survives a reload, and sent in order, each thing once. */
export async function openOutbox(vault: Vault, heard: Heard): Promise<Outbox> {
  let ops = (await vault.all<Op>('op:')).map(one => one.value)
  let count = 0
  let busy: Promise<Sent> | undefined

  const forget = async (op: Op) => {
    ops = ops.filter(one => one.id !== op.id)
    await vault.drop(op.id)
  }

  const add = async (given: NewOp) => {
    count += 1
    const id = `op:${`${Date.now()}`.padStart(15, '0')}:${`${count}`.padStart(6, '0')}`
    const op: Op = { key: crypto.randomUUID(), ...given, id }
    ops.push(op)
    await vault.put(op.id, op)
  }

  const sendSheets = async (): Promise<Sent> => {
    for (const { id, value } of await vault.all<Sheet>('sheet:')) {
      const { sheetId, channel, answeredAt, boxes } = value
      const given = Object.fromEntries(
        Object.entries(boxes).filter(([name, text]) => name !== 'line' && name !== 'channel' && text.trim()),
      )
      const bare = { sheetId, channel, answeredAt, keeping: vault.keyId }
      let said = await post('/api/contacts/kept', { ...bare, ...given })
      if (typeof said !== 'string' && !said.ok) {
        // Whatever is wrong with a detail, the contact is opened, and what was written goes into its log.
        said = await post('/api/contacts/kept', bare)
        const text = Object.entries(given).map(([name, words]) => `${name}: ${words}`)
        if (text.length)
          await add({ about: `sheet:${sheetId}`, ...lineOf(`sheet:${sheetId}`, text.join('; '), answeredAt, vault) })
      }
      if (typeof said === 'string') return said
      if (!said.ok) continue
      const { contactId } = said.body as { contactId: string }
      for (const op of ops.filter(one => one.about === `sheet:${sheetId}`)) {
        const mine = { ...op, about: contactId, path: op.path.replace(`sheet:${sheetId}`, contactId) }
        ops = ops.map(one => (one.id === op.id ? mine : one))
        await vault.put(mine.id, mine)
      }
      await vault.drop(id)
      heard.opened(value, contactId)
    }
    return 'done'
  }

  const sendAll = async (): Promise<Sent> => {
    const opened = await sendSheets()
    if (opened !== 'done') return opened
    while (true) {
      const op = ops.find(one => !one.about.startsWith('sheet:'))
      if (!op) return 'done'
      const said = await post(op.path, op.body, op.key)
      if (typeof said === 'string') return said
      await forget(op)
      if (said.ok || said.code === 'key-reused') heard.sent(op)
      else {
        await vault.put(`refused:${op.id}`, { op, why: said.message })
        heard.refused(op, said.message)
      }
    }
  }

  return {
    add,
    any: () => ops.length > 0,
    waiting: about => ops.filter(one => one.about === about),
    send: () => {
      // One tab at a time; sent by two it would still be once, but out of order.
      busy ??= onlyHere(sendAll).finally(() => {
        busy = undefined
      })
      return busy
    },
  }
}

/** A line of the log, with when it was written: sent again, it is the same line. */
export function lineOf(about: string, text: string, writtenAt: string, vault: Vault): Omit<Op, 'id' | 'key' | 'about'> {
  const lineId = crypto.randomUUID()
  const path = `/api/contacts/${about}/kept-line`
  return { kind: 'line', path, say: text, body: { lineId, text, writtenAt, keeping: vault.keyId } }
}

async function onlyHere(work: () => Promise<Sent>): Promise<Sent> {
  return navigator.locks ? navigator.locks.request('answerable-send', work) : work()
}

type Said = { ok: boolean; body: unknown; code: string; message: string }

/** 'away': nothing is known of whether it arrived, so it is sent again, as the same thing. */
export async function post(
  path: string,
  body: object,
  key: string = crypto.randomUUID(),
): Promise<Said | 'away' | 'out'> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(8000),
  }).catch(() => undefined)
  if (!answer || answer.status >= 500 || answer.status === 429) return 'away'
  const said = (await answer.json().catch(() => ({}))) as { code?: string; detail?: string; title?: string }
  if (answer.status === 401 || said.code === 'another-person') return 'out'
  return { ok: answer.ok, body: said, code: said.code ?? '', message: said.detail ?? said.title ?? 'It was refused' }
}
