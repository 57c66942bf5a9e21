/** Presses that came before the screen can hear them. */
export type Early = {
  /** From now on `press` hears them itself; those that wait are done in their order. */
  ready(press: (button: HTMLButtonElement | null) => Promise<unknown>): Promise<void>
  /** The screen cannot begin: the last that waits goes as it would without a script. */
  failed(): void
}

/**
 * A key pressed in the first moment waits until the screen is ready. Sent as a form meanwhile, it would fetch another page and take with it whatever is
 * typed until that comes: not a keystroke is lost.
 */
export function holdPresses(): Early {
  const held: { form: HTMLFormElement; button: HTMLButtonElement | null }[] = []
  const hold = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement
    if (!form.closest('#call-page') || !form.matches('[data-call], [data-sheet]')) return
    event.preventDefault()
    held.push({ form, button: event.submitter as HTMLButtonElement | null })
  }
  document.addEventListener('submit', hold)
  return {
    ready: async press => {
      document.removeEventListener('submit', hold)
      for (const { button } of held.splice(0)) await press(button)
    },
    failed: () => {
      document.removeEventListener('submit', hold)
      const last = held.at(-1)
      last?.form.requestSubmit(last.button)
    },
  }
}
