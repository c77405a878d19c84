// Everything cut from the admin-1 polygons, and the gazetteer that is placed in them.
import { territoriesOf, writeAreas } from './areas.mjs'
import { writeCountries } from './countries.mjs'
import { writeMap } from './map.mjs'
import { writePlaces } from './places.mjs'
import { cutShapes, loadUnits } from './shapes.mjs'

export async function writeGeography() {
  const units = loadUnits()
  const territories = territoriesOf(units)
  const shapes = await cutShapes(units)
  writeMap(shapes, territories)
  const admin1Areas = writeAreas(shapes, units, territories)
  const places = writePlaces(admin1Areas, units)
  writeCountries(shapes, places)
}
