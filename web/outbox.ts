import { onlyHere, openQueue, post, type Sent, type Waits } from './sending.ts'
import type { Vault } from './vault.ts'

/** A line, saved details, a button's deed. */
export type Op = Waits & {
  /** A contact's id, or 'sheet:' and the id of a sheet that has no contact yet. */
  about: string
  kind: 'line' | 'sheet'
}
/** `key`: of a first attempt, of which nobody knows whether it arrived. */
export type NewOp = Omit<Op, 'id' | 'key'> & { key?: string }
export type Sheet = { sheetId: string; channel: string; answeredAt: string; boxes: Record<string, string> }

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
  const queue = await openQueue<Op>(vault, {
    prefix: 'op',
    holdsBack: op => op.about.startsWith('sheet:'),
    sent: op => heard.sent(op),
    refused: (op, said) => heard.refused(op, said.message),
  })
  let busy: Promise<Sent> | undefined

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
          await queue.add({
            about: `sheet:${sheetId}`,
            ...lineOf(`sheet:${sheetId}`, text.join('; '), answeredAt, vault),
          })
      }
      if (typeof said === 'string') return said
      if (!said.ok) continue
      const { contactId } = said.body as { contactId: string }
      for (const op of queue.all().filter(one => one.about === `sheet:${sheetId}`))
        await queue.change({ ...op, about: contactId, path: op.path.replace(`sheet:${sheetId}`, contactId) })
      await vault.drop(id)
      heard.opened(value, contactId)
    }
    return 'done'
  }
  const sendAll = async (): Promise<Sent> => {
    const opened = await sendSheets()
    return opened === 'done' ? queue.sendAll() : opened
  }

  return {
    add: queue.add,
    any: () => queue.all().length > 0,
    waiting: about => queue.all().filter(one => one.about === about),
    send: () => {
      busy ??= onlyHere('answerable-send', sendAll).finally(() => {
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
