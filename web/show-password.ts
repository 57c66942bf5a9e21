/** The published markup's button that shows a password; its own script weighs six times as much, for languages and settings that no page uses. */
export class ShowPassword {
  constructor(element: HTMLElement) {
    const input = element.querySelector<HTMLInputElement>('.govuk-js-password-input-input')
    const button = element.querySelector<HTMLButtonElement>('.govuk-js-password-input-toggle')
    if (!input || !button) return
    const said = document.createElement('div')
    said.className = 'govuk-visually-hidden'
    said.setAttribute('aria-live', 'polite')
    element.append(said)
    const show = (shown: boolean) => {
      input.type = shown ? 'text' : 'password'
      button.textContent = shown ? 'Hide' : 'Show'
      button.setAttribute('aria-label', `${shown ? 'Hide' : 'Show'} password`)
    }
    button.hidden = false
    button.addEventListener('click', () => {
      const shown = input.type === 'password'
      show(shown)
      said.textContent = shown ? 'Your password is visible' : 'Your password is hidden'
    })
    // A browser keeps what was in a text field, and offers it again.
    input.form?.addEventListener('submit', () => show(false))
    addEventListener('pageshow', event => event.persisted && show(false))
  }
}
