const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, char => ESCAPES[char]!)
}

type Attributes = Record<string, string | number | undefined>

/** One SVG element. Attribute values are escaped; children are SVG already, made here or by `words`. */
export function el(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? shortNumber(value) : value!)}"`)
    .join('')
  return children.length > 0 ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}/>`
}

/** A line of text, escaped. */
export function words(text: string, attributes: Attributes): string {
  return el('text', { fill: 'currentColor', 'font-size': 14, ...attributes }, escapeXml(text))
}

/** A tenth of a pixel is finer than any screen: shorter files for maps of hundreds of areas. */
export function shortNumber(n: number): string {
  return String(Math.round(n * 10) / 10)
}

type Drawing = {
  id: string
  title: string
  desc: string
  width: number
  height: number
  classes: string
  linked?: boolean
}

/**
 * The whole drawing, named and described for those who do not see it. An image hides what is in it from a screen reader,
 * so a drawing with links in it is a group instead.
 */
export function drawing({ id, title, desc, width, height, classes, linked }: Drawing, ...children: string[]): string {
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `chart ${classes}`,
      viewBox: `0 0 ${shortNumber(width)} ${shortNumber(height)}`,
      role: linked ? 'group' : 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
    },
    el('title', { id: `${id}-title` }, escapeXml(title)),
    el('desc', { id: `${id}-desc` }, escapeXml(desc)),
    ...children,
  )
}
