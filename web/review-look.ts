// A review looked at while it is written: what the server would say before saving, as a hint that stops nobody.
const AFTER_MS = 800

export function lookAtReviewTyping(form: HTMLElement): void {
  const place = form.querySelector<HTMLElement>('[data-hints]')
  const box = form.querySelector<HTMLTextAreaElement>('textarea[name=words]')
  if (!place || !box) return
  let waiting: ReturnType<typeof setTimeout> | undefined
  const look = async () => {
    const words = box.value
    const answer = await fetch(form.dataset.reviewLook!, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ words }),
      signal: AbortSignal.timeout(5000),
    }).catch(() => undefined)
    // Written on meanwhile, it is looked at again; and where there is no answer, saving looks at it as ever.
    if (!answer?.ok || box.value !== words) return
    const { hints } = (await answer.json()) as { hints: string[] }
    place.replaceChildren(
      ...hints.map(hint => {
        const row = document.createElement('p')
        row.className = 'govuk-body-s'
        row.textContent = hint
        return row
      }),
    )
  }
  box.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void look(), AFTER_MS)
  })
}
