// The worker that answers for the call screen, and for an officer's phone, when the server is away: it keeps one page of each without anybody's
// data, and the styles and scripts that they need. Everything else goes to the server as ever. The server writes `keeper` before this text.
type Waits = Event & { waitUntil(work: Promise<unknown>): void }
type Fetched = Event & { request: Request; respondWith(answer: Promise<Response> | Response): void }
type Worker = {
  keeper: { files: string[]; version: string }
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(kind: 'install' | 'activate', listener: (event: Waits) => void): void
  addEventListener(kind: 'fetch', listener: (event: Fetched) => void): void
}
const worker = self as unknown as Worker

const SHELLS = [
  { page: '/contacts/away', of: /^\/(?:contacts|queue)(?:\/|$)/ },
  { page: '/phone/away', of: /^\/phone(?:\/|$)/ },
]
const NAME = `call-shell-${worker.keeper.version}`
const PATIENCE_MS = 6000

worker.addEventListener('install', event => {
  const keep = async () => {
    const cache = await caches.open(NAME)
    // Asked for as nobody: what is kept must be the same whoever is signed in.
    for (const { page } of SHELLS) await cache.put(page, await fetch(page, { credentials: 'omit', cache: 'reload' }))
    await cache.addAll(worker.keeper.files)
    await worker.skipWaiting()
  }
  event.waitUntil(keep())
})

worker.addEventListener('activate', event => {
  const tidy = async () => {
    for (const name of await caches.keys())
      if (name.startsWith('call-shell-') && name !== NAME) await caches.delete(name)
    await worker.clients.claim()
  }
  event.waitUntil(tidy())
})

worker.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  const shell = SHELLS.find(({ of }) => of.test(pathname))
  if (pathname.startsWith('/assets/')) event.respondWith(keptFile(request))
  else if (request.mode === 'navigate' && shell) event.respondWith(pageOrShell(request, shell.page))
})

async function keptFile(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

async function pageOrShell(request: Request, shell: string): Promise<Response> {
  const late = new Promise<undefined>(resolve => setTimeout(resolve, PATIENCE_MS, undefined))
  const answer = await Promise.race([fetch(request).catch(() => undefined), late])
  if (answer && ![500, 502, 503, 504].includes(answer.status)) return answer
  return (await caches.match(shell)) ?? answer ?? Response.error()
}
