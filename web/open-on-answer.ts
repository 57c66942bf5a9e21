// A call that the switch puts through opens by itself on the list its handler looks at. What stood there when the page was opened is theirs to open, and a
// page that is typed in is never taken from under the hands.
const link = () => document.querySelector<HTMLAnchorElement>('#on-my-line[data-opens] a[data-on-line]')

export function openOnAnswer(): void {
  let known = link()?.dataset.onLine
  document.addEventListener('live-swapped', () => {
    const call = link()
    const news = call !== null && call.dataset.onLine !== known
    known = call?.dataset.onLine
    if (news && !isTypedIn()) location.assign(call.href)
  })
}

function isTypedIn(): boolean {
  return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main input, main textarea')].some(
    one =>
      /^(checkbox|radio)$/.test(one.type)
        ? (one as HTMLInputElement).checked !== (one as HTMLInputElement).defaultChecked
        : one.type !== 'hidden' && one.value !== one.defaultValue,
  )
}
