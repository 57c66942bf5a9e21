/**
 * What was on the screen is no longer for whoever sits before it (it was passed on, joined, or closed to them): it goes at once, and
 * neutral words say what to do. They are the same whatever the reason, so that they tell nobody which it is.
 */
export function noLonger(place: HTMLElement): void {
  if ('noLonger' in place.dataset) return
  place.dataset.noLonger = ''
  document.title = 'Closed for you'
  const words = document.createElement('div')
  words.className = 'no-longer'
  words.tabIndex = -1
  words.setAttribute('role', 'alert')
  words.innerHTML = `<h1 class="govuk-heading-l">This page is closed for you now</h1>
<p class="govuk-body">It may have been passed on or joined to another. What you wrote until now is kept.</p>
<p class="govuk-body"><strong>If you are on the line, stay with the caller.</strong> Their safety comes first, and help is sent as before. Ask an incident manager to take the call over, and speak of it to nobody else.</p>
<p class="govuk-body"><a class="govuk-link" href="/">Go on with something else</a></p>`
  place.replaceChildren(words)
  words.focus({ preventScroll: false })
  // Whatever else keeps a copy of the page lets go of it.
  document.dispatchEvent(new Event('no-longer'))
}
