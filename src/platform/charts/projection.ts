/** GeoJSON, as far as areas need it: rings of [longitude, latitude] in degrees (RFC 7946). */
export type Ring = readonly (readonly [number, number, ...number[]])[]
export type AreaGeometry =
  | { type: 'Polygon'; coordinates: readonly Ring[] }
  | { type: 'MultiPolygon'; coordinates: readonly (readonly Ring[])[] }

export type Projection = { width: number; height: number; path(geometry: AreaGeometry): string }

function ringsOf(geometry: AreaGeometry): readonly Ring[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

/**
 * Degrees to pixels, `width` wide: equirectangular about the middle latitude, which over one county is true to within
 * what a screen can show.
 */
export function fitProjection(geometries: readonly AreaGeometry[], width: number): Projection {
  const points = geometries.flatMap(ringsOf).flat()
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [x, y] of points) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  if (points.length === 0) return { width, height: 40, path: () => '' }
  const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const scale = (width - 4) / ((east - west) * squeeze || 1)
  const place = ([x, y]: readonly [number, number, ...number[]]) =>
    `${tenth(2 + (x - west) * squeeze * scale)} ${tenth(2 + (north - y) * scale)}`

  return {
    width,
    height: Math.max(4 + (north - south) * scale, 40),
    path: geometry =>
      ringsOf(geometry)
        .map(ring => ringPath(ring.map(place)))
        .join(''),
  }
}

/** Points that fall on the same tenth of a pixel as the one before say nothing new. */
function ringPath(places: string[]): string {
  const apart = places.filter((place, n) => place !== places[n - 1])
  return apart.length > 0 ? `M${apart.join('L')}Z` : ''
}

function tenth(n: number): number {
  return Math.round(n * 10) / 10
}
