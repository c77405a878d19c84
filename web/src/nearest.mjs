// Finds the area of a country that is nearest to a point, by the distance to its edges.
const degreesApart = ([west, south, east, north], lon, lat) =>
  Math.max(west - lon, lon - east, south - lat, lat - north, 0)

/** Hands back a function: the properties of the nearest area of the country, if one is near enough. */
export function nearestFinder(features) {
  const byCountry = new Map()
  for (const feature of features) {
    const { iso2 } = feature.properties
    byCountry.set(iso2, [...(byCountry.get(iso2) ?? []), outlined(feature)])
  }
  return (iso2, lon, lat, mostDegrees) => {
    let best
    let least = mostDegrees
    for (const { properties, rings } of byCountry.get(iso2) ?? []) for (const { box, ring } of rings) {
      if (degreesApart(box, lon, lat) > least * stretch(lat)) continue
      const distance = distanceTo(ring, lon, lat)
      if (distance < least) [best, least] = [properties, distance]
    }
    return best
  }
}

function outlined({ properties, geometry }) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return { properties, rings: polygons.map(([ring]) => ({ ring, box: boxOf(ring) })) }
}

const boxOf = ring => ring.reduce(([west, south, east, north], [lon, lat]) =>
  [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)],
[Infinity, Infinity, -Infinity, -Infinity])

/** How many degrees of longitude are as long as one of latitude. */
const stretch = lat => 1 / Math.max(0.05, Math.cos(lat * Math.PI / 180))

/** In degrees of latitude. */
function distanceTo(ring, lon, lat) {
  const narrow = 1 / stretch(lat)
  let least = Infinity
  for (let i = 1; i < ring.length; i++) {
    const [x, y] = [(ring[i - 1][0] - lon) * narrow, ring[i - 1][1] - lat]
    const [dx, dy] = [(ring[i][0] - lon) * narrow - x, ring[i][1] - lat - y]
    const along = Math.min(1, Math.max(0, -(x * dx + y * dy) / (dx * dx + dy * dy || 1)))
    least = Math.min(least, Math.hypot(x + along * dx, y + along * dy))
  }
  return least
}
