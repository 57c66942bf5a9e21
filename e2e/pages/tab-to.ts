import type { Page } from 'playwright-core'

/** Presses sent in one go: more than the page needs do no harm, and to ask after each is what takes long. */
const AT_ONCE = 12
const MOST_PRESSES = 400
const TAB = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, nativeVirtualKeyCode: 9 }

type Went = { reached: boolean; rounds: number; unseen: string[] }

/**
 * Presses Tab until what the page is for has the focus. Whatever had it on the way must have looked different for it:
 * what each stop looked like is compared with what it looks like once the focus has gone on.
 */
export async function tabTo(page: Page, does: string | RegExp): Promise<{ reached: boolean; unseen: string[] }> {
  const goal = page
    .getByRole('button', { name: does, exact: true })
    .or(page.getByRole('link', { name: does, exact: true }))
    .first()
  await goal.evaluate(one => one.setAttribute('data-goal', ''))
  await page.evaluate(watchStops)
  const keyboard = await page.context().newCDPSession(page)
  let went: Went = { reached: false, rounds: 0, unseen: [] }
  // A page that begins in the middle, as the call does in its log, is gone round once.
  for (let presses = 0; presses < MOST_PRESSES && !went.reached && went.rounds < 2; presses += AT_ONCE) {
    // Held, as a key that repeats: each press says where the one before it has led, and the end is asked for.
    await Promise.all(
      Array.from({ length: AT_ONCE }, () => keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...TAB })),
    )
    went = await page.evaluate(() => (globalThis as unknown as { wentTo: () => Went }).wentTo())
  }
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...TAB })
  await keyboard.detach()
  return { reached: went.reached, unseen: went.unseen }
}

/** In the page: keeps in `went` what is seen at each stop, until the goal is reached. */
function watchStops(): void {
  const look = (one: Element) =>
    [one, ...((one as HTMLInputElement).labels ?? []), ...one.querySelectorAll('path')]
      .flatMap(part =>
        [null, '::before', '::after'].map(pseudo => {
          const style = getComputedStyle(part, pseudo)
          return [
            style.stroke,
            style.strokeWidth,
            style.outlineStyle,
            style.outlineWidth,
            style.outlineColor,
            style.boxShadow,
            style.backgroundColor,
            style.color,
            style.borderColor,
            style.borderWidth,
            style.clipPath,
            style.textDecorationLine,
            style.opacity,
          ].join()
        }),
      )
      .join('|')
  const went: Went = { reached: false, rounds: 0, unseen: [] }
  let [pressed, looked] = [0, 0]
  let last: { one: Element; focused: string } | undefined
  const atStop = () => {
    const one = document.activeElement
    // A date has stops of its own inside, which the browser draws.
    if (went.reached || (one && one === last?.one)) return
    if (last?.one.isConnected && look(last.one) === last.focused) went.unseen.push(last.one.outerHTML.slice(0, 140))
    last = one && one !== document.body ? { one, focused: look(one) } : undefined
    went.reached = !!one?.closest('[data-goal]')
    if (!last) went.rounds += 1
  }
  const wentTo = () => {
    if (pressed > looked) atStop()
    looked = pressed
    return went
  }
  Object.assign(globalThis, { wentTo })
  const pressing = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return
    wentTo()
    pressed += 1
  }
  addEventListener('keydown', pressing, true)
}
