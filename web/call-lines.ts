import { pageNow } from './call-clock.ts'
import type { Op } from './outbox.ts'

/** Lines that are written and not yet in the record stand in the log, and say so. Drawn again after each live update. */
export function drawUnsent(ops: readonly Op[]): void {
  for (const old of document.querySelectorAll('#call-lines .unsent')) old.remove()
  const lines = ops.filter(op => op.kind === 'line')
  if (lines.length === 0) return
  const place = document.getElementById('call-lines')
  if (!place) return
  let list = place.querySelector('ol')
  if (!list) {
    list = document.createElement('ol')
    list.className = 'lines'
    list.tabIndex = 0
    list.ariaLabel = 'Lines of the log'
    place.replaceChildren(list)
  }
  for (const op of lines) {
    const { lineId, writtenAt } = op.body as { lineId: string; writtenAt: string }
    if (!document.getElementById(`line-${lineId}`)) list.prepend(unsentLine(lineId, op.say, writtenAt, 'not sent yet'))
  }
}

/** It is in the record: it stands there as sent until the next update draws it as everybody sees it. */
export function markSent(op: Op): void {
  const item = document.getElementById(`line-${op.body.lineId}`)
  if (!item?.classList.contains('unsent')) return
  item.classList.remove('unsent')
  const soft = item.querySelector('.soft')
  if (soft) soft.textContent = 'you'
}

/** A line that the record will not take stays in sight with the reason. */
export function drawRefused(op: Op, why: string): void {
  const list = document.querySelector('#call-lines ol') ?? document.getElementById('call-lines')
  list?.prepend(unsentLine('', op.say, new Date(pageNow()).toISOString(), `not taken: ${why}`))
}

function unsentLine(lineId: string, text: string, at: string, state: string): HTMLElement {
  const item = document.createElement('li')
  item.className = 'unsent'
  if (lineId) item.id = `line-${lineId}`
  const time = document.createElement('time')
  time.dateTime = at
  time.textContent = new Date(at).toLocaleTimeString('en-GB', { timeZone: 'Europe/London' })
  const said = document.createElement('span')
  said.className = 'said'
  said.textContent = text
  const soft = document.createElement('span')
  soft.className = 'soft'
  soft.textContent = `you, ${state}`
  item.append(time, ' ', said, ' ', soft)
  return item
}
