// What we know, on top of the base map: alerts as areas, people and premises as clusters.
// Severity is 5 (extreme) to 1 (unknown); 0 where no alert reaches. It is told by colour, by the
// hatch of an area and by a word, never by colour alone.
import { colour } from './base.js';

const FONTS = ['Noto Sans', 'Noto Sans Arabic'];
const EMPTY = { type: 'FeatureCollection', features: [] };
const SEVERITIES = [['unknown', 1], ['minor', 2], ['moderate', 3], ['severe', 4], ['extreme', 5]];

export const CLUSTERS = ['people-clusters', 'premises-clusters'];
export const SPOTS = ['people-spots', 'premises-spots', 'zones-points', 'zones-signs', 'zones-spots', 'alerts-fill', 'zones-fill'];

// Where the point of an area stands.
const POINTS = { alerts: 'alert-points', zones: 'zone-points' };

const bySeverity = (property, otherwise, value) => [
  'match', ['get', property],
  ...SEVERITIES.flatMap(([name, number]) => [number, value(name)]),
  otherwise,
];

const severityColour = (property, otherwise) => bySeverity(property, otherwise, colour);
const inkOn = (property, otherwise) => bySeverity(property, otherwise, (name) => colour(`on-${name}`));

const count = (property) => [
  'case', ['>=', ['get', property], 10000],
  ['concat', ['to-string', ['round', ['/', ['get', property], 1000]]], 'k'],
  ['to-string', ['get', property]],
];

const labelled = (text, size) => ({
  'text-field': text,
  'text-font': FONTS,
  'text-size': size,
});

function alerts(map) {
  map.addSource('alerts', { type: 'geojson', data: EMPTY });
  const metadata = { switch: 'alerts' };
  const sort = ['get', 'severity'];
  map.addLayer({ id: 'alerts-fill', type: 'fill', source: 'alerts', metadata, layout: { 'fill-sort-key': sort }, paint: { 'fill-color': severityColour('severity', colour('unknown')), 'fill-opacity': 0.18 } });
  map.addLayer({ id: 'alerts-hatch', type: 'fill', source: 'alerts', metadata, layout: { 'fill-sort-key': sort }, paint: { 'fill-pattern': ['concat', 'hatch-', ['to-string', ['get', 'severity']]], 'fill-opacity': 0.55 } });
  map.addLayer({ id: 'alerts-line', type: 'line', source: 'alerts', metadata, layout: { 'line-sort-key': sort }, paint: { 'line-color': severityColour('severity', colour('unknown')), 'line-width': 2 } });
}

function alertNames(map) {
  map.addSource('alert-points', { type: 'geojson', data: EMPTY });
  map.addLayer({
    id: 'alerts-names',
    type: 'symbol',
    source: 'alert-points',
    metadata: { switch: 'alerts' },
    layout: { ...labelled(['get', 'label'], 12), 'icon-image': ['concat', 'severity-', ['to-string', ['get', 'severity']]], 'icon-anchor': 'bottom', 'icon-offset': [0, -8], 'icon-allow-overlap': true, 'text-anchor': 'bottom-left', 'text-offset': [0.9, -0.7], 'text-optional': true, 'text-justify': 'left', 'text-max-width': 14, 'symbol-sort-key': ['-', 0, ['get', 'severity']] },
    paint: { 'text-color': colour('ink'), 'text-halo-color': colour('map-halo'), 'text-halo-width': 1.6 },
  });
}

function clustered(map, name, data) {
  map.addSource(name, {
    type: 'geojson',
    data,
    cluster: true,
    clusterRadius: 44,
    clusterMaxZoom: 9,
    clusterProperties: { people: ['+', ['get', 'people']], worst: ['max', ['get', 'worst']] },
  });
}

function people(map) {
  clustered(map, 'people', EMPTY);
  const neutral = colour('accent');
  const radius = ['interpolate', ['linear'], ['log10', ['max', 1, ['get', 'people']]], 0, 8, 1, 11, 2, 14, 3, 18, 4, 23];
  for (const [id, filter] of [['people-clusters', ['has', 'point_count']], ['people-spots', ['!', ['has', 'point_count']]]]) {
    map.addLayer({
      id,
      type: 'circle',
      source: 'people',
      filter,
      metadata: { switch: 'people' },
      paint: {
        'circle-color': severityColour('worst', neutral),
        'circle-radius': radius,
        'circle-stroke-color': colour('surface'),
        'circle-stroke-width': id === 'people-clusters' ? 3 : 1.5,
        'circle-stroke-opacity': 0.85,
        'circle-opacity': 0.95,
      },
    });
  }
  map.addLayer({
    id: 'people-counts',
    type: 'symbol',
    source: 'people',
    metadata: { switch: 'people' },
    layout: { ...labelled(count('people'), 11), 'text-allow-overlap': true, 'text-padding': 6 },
    paint: { 'text-color': inkOn('worst', colour('on-accent')) },
  });
}

function premises(map) {
  clustered(map, 'premises', EMPTY);
  for (const [id, filter] of [['premises-clusters', ['has', 'point_count']], ['premises-spots', ['!', ['has', 'point_count']]]]) {
    map.addLayer({
      id,
      type: 'symbol',
      source: 'premises',
      filter,
      minzoom: 2.5,
      metadata: { switch: 'premises' },
      layout: {
        'icon-image': 'premises',
        'icon-offset': [16, -16],
        'icon-allow-overlap': true,
        ...labelled(id === 'premises-clusters' ? ['to-string', ['get', 'point_count']] : '', 10),
        'text-offset': [2.6, -2.1],
        'text-optional': true,
      },
      paint: { 'text-color': colour('ink'), 'text-halo-color': colour('map-halo'), 'text-halo-width': 1.5 },
    });
  }
}

// Zones are a few kilometres wide. A map of the world leaves out areas as small as that, so a point
// stands for each, a sign where one wants a warden. Coverage is told by colour, by the hatch and by
// words.
function zones(map) {
  map.addSource('zones', { type: 'geojson', data: EMPTY });
  map.addSource('zone-points', { type: 'geojson', data: EMPTY });
  const severity = ['coalesce', ['get', 'severity'], 0];
  const wanting = ['>', severity, 0];
  const tone = severityColour('severity', colour('accent'));
  const metadata = { switch: 'zones' };
  const rest = { source: 'zones', minzoom: 5, metadata };
  const far = { source: 'zone-points', maxzoom: 8, metadata };
  map.addLayer({ id: 'zones-fill', type: 'fill', ...rest, filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': tone, 'fill-opacity': ['case', wanting, 0.2, 0.06] } });
  map.addLayer({ id: 'zones-hatch', type: 'fill', ...rest, filter: wanting, paint: { 'fill-pattern': ['concat', 'hatch-', ['to-string', severity]], 'fill-opacity': 0.55 } });
  map.addLayer({ id: 'zones-line', type: 'line', ...rest, paint: { 'line-color': tone, 'line-width': 1.2, 'line-dasharray': [3, 2] } });
  map.addLayer({
    id: 'zones-spots',
    type: 'circle',
    ...far,
    filter: ['!', wanting],
    paint: { 'circle-radius': 4, 'circle-color': tone, 'circle-stroke-color': colour('surface'), 'circle-stroke-width': 1 },
  });
  map.addLayer({
    id: 'zones-signs',
    type: 'symbol',
    ...far,
    filter: wanting,
    layout: { 'icon-image': ['concat', 'severity-', ['to-string', severity]], 'icon-size': 0.7, 'symbol-sort-key': ['-', 0, severity] },
  });
}

// Names keep clear of the points, which are placed first because they lie on top; both lie on the area
// that a page is about.
function zoneNames(map) {
  const rest = { source: 'zones', minzoom: 8, metadata: { switch: 'zones' } };
  const name = { ...labelled(['coalesce', ['get', 'label'], ['get', 'name']], 11), 'text-max-width': 10, 'text-justify': 'auto' };
  const halo = { 'text-color': colour('ink'), 'text-halo-color': colour('map-halo'), 'text-halo-width': 2 };
  map.addLayer({
    id: 'zones-names',
    type: 'symbol',
    ...rest,
    filter: ['!', ['has', 'point']],
    layout: { ...name, 'text-variable-anchor': ['bottom', 'top', 'left', 'right'], 'text-radial-offset': 1.8 },
    paint: halo,
  });
  map.addLayer({
    id: 'zones-points',
    type: 'symbol',
    ...rest,
    filter: ['has', 'point'],
    layout: { ...name, 'icon-image': ['match', ['get', 'point'], 'CONCENTRATION', 'point-concentration', 'point'], 'icon-allow-overlap': true, 'text-optional': true, 'text-variable-anchor': ['top', 'left', 'right', 'bottom'], 'text-radial-offset': 1.2 },
    paint: halo,
  });
}

// The area a page is about, whatever its severity. Points only say where the map begins.
function ownArea(map, area, element) {
  if (!area || area.type === 'MultiPoint') return;
  const tone = colour(element.dataset.severity ?? 'accent');
  map.addSource('area', { type: 'geojson', data: { type: 'Feature', geometry: area, properties: {} } });
  map.addLayer({ id: 'area-fill', type: 'fill', source: 'area', paint: { 'fill-color': tone, 'fill-opacity': 0.2 } });
  map.addLayer({ id: 'area-line', type: 'line', source: 'area', paint: { 'line-color': tone, 'line-width': 2.5 } });
}

export function addLayers(map, area, element) {
  zones(map);
  alerts(map);
  ownArea(map, area, element);
  zoneNames(map);
  people(map);
  premises(map);
  alertNames(map);
}

export async function fetchLayers(map, sources) {
  await Promise.all(Object.entries(sources).map(async ([name, address]) => {
    const answer = await fetch(address, { headers: { 'Safeconduct-Background': 'yes' }, credentials: 'same-origin' });
    if (!answer.ok || !map.getSource(name)) return;
    const found = await answer.json();
    map.getSource(name).setData(found);
    map.getSource(POINTS[name])?.setData(points(found));
  }).map((task) => task.catch(() => {})));
}

function points(found) {
  const features = found.features
    .filter((feature) => feature.properties.at)
    .map((feature) => ({ type: 'Feature', properties: feature.properties, geometry: { type: 'Point', coordinates: feature.properties.at } }));
  return { type: 'FeatureCollection', features };
}
