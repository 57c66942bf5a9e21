import type { Page } from 'playwright-core'

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
  await page.evaluate(() => {
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
    let last: { one: Element; focused: string } | undefined
    Object.assign(globalThis, {
      atStop: () => {
        const one = document.activeElement
        // A date has stops of its own inside, which the browser draws.
        if (one && one === last?.one) return { reached: false, end: false }
        const unseen =
          last?.one.isConnected && look(last.one) === last.focused ? last.one.outerHTML.slice(0, 140) : undefined
        last = one && one !== document.body ? { one, focused: look(one) } : undefined
        return { unseen, reached: !!one?.closest('[data-goal]'), end: !last }
      },
    })
  })
  const unseen: string[] = []
  // A page that begins in the middle, as the call does in its log, is gone round once.
  for (let presses = 0, rounds = 0; presses < 400 && rounds < 2; presses++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() =>
      (globalThis as unknown as { atStop(): { unseen?: string; reached: boolean; end: boolean } }).atStop(),
    )
    if (stop.unseen) unseen.push(stop.unseen)
    if (stop.reached) return { reached: true, unseen }
    if (stop.end) rounds += 1
  }
  return { reached: false, unseen }
}
