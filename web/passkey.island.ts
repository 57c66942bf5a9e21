// Keys on a victim's own device: the two pages that have a form for one load this. Without it there is no button, and card and codes are all there is.

// A second tap sends nothing twice: the published button's script for that weighs more than all of this.
let last = -1_000
document.addEventListener(
  'submit',
  event => {
    if (event.timeStamp - last < 1_000) event.preventDefault()
    else last = event.timeStamp
    if (event.defaultPrevented) event.stopPropagation()
  },
  true,
)

for (const part of document.querySelectorAll<HTMLElement>('[data-key]')) {
  if (!('PublicKeyCredential' in window)) break
  part.hidden = false
  for (const off of document.querySelectorAll<HTMLElement>('[data-key-off]')) off.hidden = true
  const say = part.querySelector('[data-key-say]')!
  part.querySelector('form')!.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    const name = form.querySelector<HTMLInputElement>('[name=name]')
    // Nothing is made on the device for a form that the server would refuse.
    if (name && !name.value.trim()) return
    event.preventDefault()
    say.textContent = ''
    import('./key-signing.ts')
      .then(({ answer }) => answer(form, part.dataset.key === 'new'))
      .catch(fault => {
        say.textContent =
          // The server's own sentence is English, and here stands hers.
          (document.querySelector('.leave [lang]') ? '' : fault.name === 'Error' && fault.message) ||
          part.dataset.keyFailed!
      })
  })
}
