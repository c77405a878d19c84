// The offline base map: a coarse level for the world, a finer one for zooming in.
import { geoJson, write } from './files.mjs'
import { countryByIso2, nameProperties } from './names.mjs'

/** Both levels as polygons and border lines, label points and admin-1 lines. */
export function writeMap(shapes, territories) {
  const detail = new Map(shapes.detail.features.map(feature => [feature.properties.key, feature.geometry]))
  const polygons = layer => layer.features.map(({ properties: { key }, geometry }) =>
    ({ properties: countryProperties(territories.get(key)), geometry: geometry ?? detail.get(key) }))
  const labels = shapes.labels.features.filter(({ properties: { key } }) => countryByIso2.has(key)).map(({ properties: { key }, geometry }) =>
    ({ properties: { ...countryProperties(territories.get(key)), rank: rank(detail.get(key)) }, geometry }))

  write('static/map/world.json', geoJson(byName(polygons(shapes.world))))
  write('static/map/world-borders.json', geoJson(borders(shapes, 'world')))
  write('static/map/detail.json', geoJson(byName(polygons(shapes.detail))))
  write('static/map/detail-borders.json', geoJson(borders(shapes, 'detail')))
  write('static/map/labels.json', geoJson(byName(labels)))
  write('static/map/admin1.json', geoJson([{ properties: {}, geometry: multiLine(shapes['admin1-lines']) }]))
}

export function countryProperties({ iso2, claimedBy, names }) {
  const country = countryByIso2.get(iso2)
  const properties = { iso2, iso3: country?.iso3 ?? null, ...nameProperties(country?.names ?? names) }
  return claimedBy.length ? { ...properties, claimed_by: claimedBy.join(' ') } : properties
}

const byName = features => features.sort((a, b) => a.properties.name_en < b.properties.name_en ? -1 : 1)

const borders = (shapes, level) => ['agreed', 'disputed'].map(status =>
  ({ properties: { status }, geometry: multiLine(shapes[`${level}-${status}`]) }))

function multiLine({ geometries }) {
  const coordinates = geometries.flatMap(({ type, coordinates }) =>
    type === 'LineString' ? [coordinates] : coordinates)
  return { type: 'MultiLineString', coordinates }
}

/** 1 (largest) to 5: at which zoom a label earns its place. Limits are in square degrees. */
function rank(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const area = polygons.reduce((sum, [shell]) => sum + ringArea(shell), 0)
  return 1 + [150, 30, 5, 0.5].filter(limit => area < limit).length
}

function ringArea(ring) {
  const twice = ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0)
  return Math.abs(twice / 2) * Math.cos(ring[0][1] * Math.PI / 180)
}
