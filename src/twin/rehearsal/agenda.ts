/**
 * What happens next, in a rehearsal: a queue of steps by instant. Steps of the same instant come out in the order they
 * went in, so that a run depends on its seed alone. A binary heap: push and pop take time in the log of the size.
 */
export type Agenda<Step> = {
  readonly size: number
  push(at: Temporal.Instant, step: Step): void
  pop(): Due<Step> | undefined
  peek(): Due<Step> | undefined
}
export type Due<Step> = { readonly at: Temporal.Instant; readonly step: Step }

type Entry<Step> = Due<Step> & { readonly time: bigint; readonly order: number }

export function openAgenda<Step>(): Agenda<Step> {
  const heap: Entry<Step>[] = []
  let pushed = 0
  const at = (place: number) => heap[place] as Entry<Step>
  const swap = (a: number, b: number) => {
    const held = at(a)
    heap[a] = at(b)
    heap[b] = held
  }
  const firstOf = (a: number, b: number) => (b < heap.length && before(at(b), at(a)) ? b : a)

  return {
    get size() {
      return heap.length
    },
    peek() {
      return heap[0]
    },
    push(when, step) {
      heap.push({ at: when, step, time: when.epochNanoseconds, order: pushed++ })
      for (let place = heap.length - 1; place > 0; ) {
        const parent = (place - 1) >> 1
        if (!before(at(place), at(parent))) return
        swap(place, parent)
        place = parent
      }
    },
    pop() {
      const due = heap[0]
      const last = heap.pop()
      if (last === undefined || last === due) return due
      heap[0] = last
      for (let place = 0; ; ) {
        const first = firstOf(firstOf(place, 2 * place + 1), 2 * place + 2)
        if (first === place) return due
        swap(place, first)
        place = first
      }
    },
  }
}

function before(a: Entry<unknown>, b: Entry<unknown>): boolean {
  return a.time === b.time ? a.order < b.order : a.time < b.time
}
