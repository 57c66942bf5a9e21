import type { Ring } from './keeping-key.ts'

type Sealed = { id: string; key: string; at: number; iv: BufferSource; data: ArrayBuffer }

/** What this browser keeps, each thing sealed under its own name: it opens for the person who wrote it and as nothing else. */
export type Vault = {
  /** False where this browser cannot seal or store: then nothing is kept here. */
  able: boolean
  /** Whose it is: the server takes what is sent only from this person. */
  keyId: string | undefined
  put(id: string, value: unknown): Promise<void>
  get<T>(id: string): Promise<T | undefined>
  /** All that opens, by name. What another person's key sealed is passed over. */
  all<T>(prefix: string): Promise<{ id: string; value: T }[]>
  drop(id: string): Promise<void>
  setRing(ring: Ring): void
}

const OLD_PAGE_MS = 24 * 3_600_000

export async function openVault(ring: Ring | undefined): Promise<Vault> {
  let keys = ring
  const db = await openStore().catch(() => undefined)
  const able = () => db !== undefined && (keys?.keys.size ?? 0) > 0
  const store = (mode: IDBTransactionMode) => db!.transaction('kept', mode).objectStore('kept')
  if (db) await dropOldPages(db).catch(() => undefined)

  const open = async <T>(row: Sealed | undefined): Promise<T | undefined> => {
    const key = row && keys?.keys.get(row.key)
    if (!row || !key) return undefined
    const additionalData = new TextEncoder().encode(row.id)
    const plain = await crypto.subtle
      .decrypt({ name: 'AES-GCM', iv: row.iv, additionalData }, key, row.data)
      .catch(() => undefined)
    return plain && (JSON.parse(new TextDecoder().decode(plain)) as T)
  }

  return {
    get able() {
      return able()
    },
    get keyId() {
      return keys?.newest
    },
    setRing: next => {
      keys = { newest: next.newest, keys: new Map([...(keys?.keys ?? []), ...next.keys]) }
    },
    put: async (id, value) => {
      if (!able()) return
      const bytes = new TextEncoder()
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const data = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: bytes.encode(id) },
        keys!.keys.get(keys!.newest)!,
        bytes.encode(JSON.stringify(value)),
      )
      await done(store('readwrite').put({ id, key: keys!.newest, at: Date.now(), iv, data } satisfies Sealed))
    },
    get: async id => (able() ? open(await done<Sealed | undefined>(store('readonly').get(id))) : undefined),
    all: async <T>(prefix: string) => {
      if (!able()) return []
      const rows = await done<Sealed[]>(store('readonly').getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)))
      const opened = await Promise.all(rows.map(async row => ({ id: row.id, value: await open<T>(row) })))
      return opened.filter((one): one is { id: string; value: Awaited<T> & T } => one.value !== undefined)
    },
    drop: async id => {
      if (db) await done(store('readwrite').delete(id))
    },
  }
}

function openStore(): Promise<IDBDatabase> {
  const asked = indexedDB.open('answerable-kept', 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore('kept', { keyPath: 'id' })
  return done(asked)
}

/** A picture of a page is good for a shift. What was typed or waits to be sent stays until it is sent. */
async function dropOldPages(db: IDBDatabase): Promise<void> {
  const pages = db.transaction('kept', 'readwrite').objectStore('kept')
  for (const kind of ['page:', 'phone-page:']) {
    const rows = await done<Sealed[]>(pages.getAll(IDBKeyRange.bound(kind, `${kind}\uffff`)))
    for (const row of rows) if (Date.now() - row.at > OLD_PAGE_MS) pages.delete(row.id)
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
