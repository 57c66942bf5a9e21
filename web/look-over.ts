// What is written to a victim, looked over while it is typed: the same rules as the server's own look, as a hint that stops nobody.
import { lookOver } from '../src/victim/words/look-over.ts'

const AFTER_MS = 600

export function lookOverTyping(form: HTMLElement): void {
  const said = form.querySelector<HTMLElement>('[data-looked]')
  const boxes = [...form.querySelectorAll<HTMLTextAreaElement>('textarea')]
  if (!said) return
  let waiting: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    const found = lookOver(boxes.map(box => box.value).join('\n\n'), form.dataset.lookOver)
    const lines = [
      ...[...found.plans, ...found.contaminates].map(one => `“${one.words}”: ${one.why}`),
      ...(found.alike ? ['This says almost what the last one said.'] : []),
      ...(found.readingAge
        ? [`Reading age ${found.readingAge}${found.hard ? ': shorter sentences and everyday words help' : ''}.`]
        : []),
      ...found.long.map(one => `A sentence of ${one.words} words: “${one.sentence.slice(0, 60)}…”`),
      ...found.police.map(one => `“${one.word}” is our word. Perhaps: ${one.plain}.`),
    ]
    said.replaceChildren(
      ...lines.map(line => {
        const row = document.createElement('p')
        row.className = 'govuk-body-s'
        row.textContent = line
        return row
      }),
    )
  }
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(look, AFTER_MS)
  })
}
