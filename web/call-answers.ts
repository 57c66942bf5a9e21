// The next question always shows what answers it, with a number for each: Alt and 1 to 9 give it while the typing stays in
// the log. Asked again as soon as it is answered, without waiting for the server.

/**
 * Draws the answers beside the first question of the list that has none. Call it whenever the page has changed: what still
 * stands is left alone, so that whoever is on one of its buttons stays there. Once it is answered the next question itself has
 * the focus, and not a button of it: a second press of a tired hand must not answer what nobody has read.
 */
export function offerAnswers(): void {
  const next = nextQuestion()
  const offered = next?.answers.length ? `${next.box.id}: ${next.answers.map(labelOf).join(', ')}` : undefined
  const drawn = [...document.querySelectorAll<HTMLElement>('[data-answers]')]
  const [stands] = drawn
  if (drawn.length === 1 && stands?.dataset.answers === offered && stands?.parentElement === next?.item) return
  const within = !!document.activeElement?.closest('[data-answers]')
  for (const old of drawn) old.remove()
  if (within) (next?.item.querySelector('a') ?? document.getElementById('line'))?.focus()
  if (!next || offered === undefined) return
  const row = document.createElement('span')
  row.dataset.answers = offered
  row.className = 'answers'
  next.answers.forEach((answer, nth) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'answer'
    button.dataset.nth = String(nth + 1)
    const key = document.createElement('kbd')
    key.textContent = `Alt+${nth + 1}`
    button.append(key, ` ${labelOf(answer)}`)
    row.append(button)
  })
  next.item.append(row)
}

/**
 * Where the focus stands among the answers, for a page about to be drawn anew: call what it gives once that is drawn. The
 * same answer of the same question has the focus again; where the question changed meanwhile, the question and no answer.
 */
export function keepAnswerFocus(): (() => boolean) | undefined {
  const at = document.activeElement?.closest<HTMLElement>('[data-answers] [data-nth]')
  const asked = at?.closest<HTMLElement>('[data-answers]')?.dataset.answers
  if (!at || !asked) return undefined
  return () => {
    const row = document.querySelector<HTMLElement>('[data-answers]')
    const same = row?.dataset.answers === asked && row.querySelector<HTMLElement>(`[data-nth="${at.dataset.nth}"]`)
    const place = same || row?.parentElement?.querySelector<HTMLElement>('a')
    place?.focus({ preventScroll: true })
    return !!place
  }
}

/** Gives the n-th answer to the next question; where words answer it, goes to its box. */
export function answerNext(nth: number): boolean {
  const next = nextQuestion()
  if (!next) return false
  if (next.answers.length === 0) {
    openAround(next.box)
    next.box.focus()
    return true
  }
  const answer = next.answers[nth - 1]
  if (!answer) return false
  answer.click()
  // 'Not known' asks why, and only a person can say: the reason's box is next.
  const reason = answer.value === 'unknown' ? next.box.querySelector<HTMLInputElement>('input[type=text]') : null
  if (reason && !reason.value) {
    openAround(reason)
    reason.focus()
  }
  offerAnswers()
  return true
}

document.addEventListener('click', event => {
  const nth = (event.target as Element).closest<HTMLElement>('[data-answers] [data-nth]')?.dataset.nth
  if (nth) answerNext(Number(nth))
})

type Next = { item: HTMLElement; box: HTMLElement; answers: HTMLInputElement[] }

function nextQuestion(): Next | undefined {
  for (const item of document.querySelectorAll<HTMLElement>('[data-questions] li')) {
    const id = item.querySelector('a[href^="#"]')?.getAttribute('href')?.slice(1)
    const box = id ? document.getElementById(id) : null
    if (!box) continue
    const answers = [...box.querySelectorAll<HTMLInputElement>('input[type=radio]')]
    const given = answers.length ? answers.some(one => one.checked) : (box as HTMLInputElement).value?.trim()
    if (!given) return { item, box, answers }
  }
  return undefined
}

function labelOf(answer: HTMLInputElement): string {
  return answer.labels?.[0]?.textContent?.trim() ?? answer.value
}

function openAround(box: HTMLElement): void {
  for (let one = box.closest('details'); one; one = one.parentElement?.closest('details') ?? null) one.open = true
  box.scrollIntoView({ block: 'nearest' })
}
