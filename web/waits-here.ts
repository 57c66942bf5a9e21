// Beside 'Sign out': what was written on this device and has reached nobody. It is counted by the names it is kept under, which hold no words; nothing is opened.
const KEPT_AS = /^(?:refused:)?(?:phone-)?op:/
const COOKIE = '__Host-keeping='

type Row = { id: string; key: string }

/** Says it as soon as the button can be seen: nothing is stopped, since what waits is not lost by it. */
export function warnAtSignOut(form: HTMLFormElement): void {
  const look = () => void show(form)
  const menu = form.closest('details')
  if (!menu || menu.open) look()
  menu?.addEventListener('toggle', () => menu.open && look())
}

async function show(form: HTMLFormElement): Promise<void> {
  const rows = (await keptHere().catch(() => [])).filter(row => KEPT_AS.test(row.id))
  const key = document.cookie
    .split('; ')
    .find(one => one.startsWith(COOKIE))
    ?.slice(COOKIE.length)
    .split('.')[0]
  const mine = rows.filter(row => row.key === key)
  const said =
    form.querySelector('[data-waits-here]') ?? form.insertBefore(document.createElement('div'), form.firstChild)
  said.setAttribute('data-waits-here', '')
  said.setAttribute('role', 'status')
  said.replaceChildren(...(mine.length ? [head(mine.length), rest(mine)] : []))
}

function head(n: number): HTMLElement {
  const line = document.createElement('strong')
  line.textContent =
    n === 1 ? 'Something that you wrote is not sent yet.' : `${n} things that you wrote are not sent yet.`
  return line
}

function rest(mine: readonly Row[]): HTMLElement {
  const line = document.createElement('p')
  line.append(
    'Signing out does not lose it: it stays on this device, sealed. But it is sent only once you sign in here again, and until then nobody else can read it or act on it. ',
  )
  if (mine.some(row => row.id.includes('phone-op:'))) {
    const link = document.createElement('a')
    link.href = '/phone'
    link.textContent = 'See what waits'
    line.append(link)
  }
  return line
}

/** As the vault makes it (vault.ts): opened before it, it is made the same. */
function keptHere(): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('answerable-kept', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('kept', { keyPath: 'id' })
    asked.onerror = () => reject(asked.error)
    asked.onsuccess = () => {
      const all = asked.result.transaction('kept').objectStore('kept').getAll()
      all.onerror = () => reject(all.error)
      all.onsuccess = () => {
        asked.result.close()
        resolve((all.result as Row[]).map(({ id, key }) => ({ id, key })))
      }
    }
  })
}
