import type { Vault } from './vault.ts'

/** Something that was done here and must reach the record once. */
export type Waits = {
  /** In the order they were done. */
  id: string
  path: string
  body: Record<string, unknown>
  /** Of the first attempt, of which nobody knows whether it arrived: sent again under it, it is the same thing. */
  key: string
  say: string
}
export type Sent = 'done' | 'away' | 'out'
export type Said = { ok: boolean; body: unknown; code: string; message: string }
/** What waits here, in the vault and so over a reload, and what was refused with why. */
export type Queue<Op extends Waits> = {
  add(op: Omit<Op, 'id' | 'key'> & { key?: string }): Promise<void>
  all(): readonly Op[]
  /** The same thing, of which more is known by now. */
  change(op: Op): Promise<void>
  sendAll(): Promise<Sent>
}

type How<Op> = {
  /** The name under which the vault keeps them; what was refused is kept under it too. */
  prefix: string
  /** Not yet to be sent: it waits for something else that goes first. */
  holdsBack?: (op: Op) => boolean
  sent: (op: Op, said: Said) => void
  refused: (op: Op, said: Said) => void
}

export async function openQueue<Op extends Waits>(vault: Vault, how: How<Op>): Promise<Queue<Op>> {
  let ops = (await vault.all<Op>(`${how.prefix}:`)).map(one => one.value)
  let count = 0
  /** What is being kept now: sent and answered faster than it was kept, it must not be kept after it was dropped. */
  const keeping = new Map<string, Promise<void>>()

  /** One after the other: of two states of the same thing the later is the one that stays. */
  const keep = async (op: Op) => {
    const before = keeping.get(op.id)?.catch(() => undefined)
    const kept = (before ? before.then(() => vault.put(op.id, op)) : vault.put(op.id, op)).finally(() => {
      if (keeping.get(op.id) === kept) keeping.delete(op.id)
    })
    keeping.set(op.id, kept)
    await kept
  }
  const forget = async (op: Op) => {
    ops = ops.filter(one => one.id !== op.id)
    await keeping.get(op.id)?.catch(() => undefined)
    await vault.drop(op.id)
  }
  return {
    all: () => ops,
    add: async given => {
      count += 1
      const id = `${how.prefix}:${`${Date.now()}`.padStart(15, '0')}:${`${count}`.padStart(6, '0')}`
      const op = { key: crypto.randomUUID(), ...given, id } as unknown as Op
      ops.push(op)
      await keep(op)
    },
    change: async op => {
      ops = ops.map(one => (one.id === op.id ? op : one))
      await keep(op)
    },
    sendAll: async () => {
      while (true) {
        const op = ops.find(one => !how.holdsBack?.(one))
        if (!op) return 'done'
        const said = await post(op.path, op.body, op.key)
        if (typeof said === 'string') return said
        if (said.ok || said.code === 'key-reused') {
          await forget(op)
          how.sent(op, said)
        } else {
          // Kept with the reason before it leaves the list: it is never in neither place.
          await vault.put(`refused:${op.id}`, { op, why: said.message, code: said.code })
          await forget(op)
          how.refused(op, said)
        }
      }
    },
  }
}

/** One tab at a time; sent by two it would still be once, but out of order. */
export async function onlyHere(name: string, work: () => Promise<Sent>): Promise<Sent> {
  return navigator.locks ? navigator.locks.request(name, work) : work()
}

/** 'away': nothing is known of whether it arrived, so it is sent again, as the same thing. 'out': its person is not signed in. */
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
