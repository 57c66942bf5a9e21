const KEY = 'esc-stays'

/** On the page about leaving: Esc may be switched off on this device (some people use it all day with a screen reader). */
export function offerEscapeChoice(place: HTMLElement): void {
  const button = place.querySelector<HTMLButtonElement>('[data-escape-toggle]')
  if (!button) return
  const show = () => button.setAttribute('aria-pressed', String(localStorage.getItem(KEY) === '1'))
  try {
    show()
    place.hidden = false
    button.addEventListener('click', () => {
      if (localStorage.getItem(KEY)) localStorage.removeItem(KEY)
      else localStorage.setItem(KEY, '1')
      show()
    })
  } catch {
    // No storage here, so there is no choice to keep: the offer stays hidden.
  }
}
