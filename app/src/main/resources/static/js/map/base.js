// The base map: Natural Earth, drawn from our own files with local fonts. Finer shapes and
// provinces are fetched only when somebody zooms in. Borders come from their own files, because
// disputed ones are dashed; outlines of countries would draw them solid.
const FONTS = ['Noto Sans', 'Noto Sans Arabic'];
const DETAIL_ZOOM = 4;
const PROVINCE_ZOOM = 4;

export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

const absolute = (address) => new URL(address, location.href).href;
const geojson = (address) => ({ type: 'geojson', data: absolute(address), tolerance: 0.2 });

const border = (id, source, extra) => ({
  id,
  type: 'line',
  source,
  layout: { 'line-join': 'round' },
  paint: { 'line-color': colour('map-border'), 'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.5, 6, 1.4] },
  ...extra,
});

function borders(source, zooms) {
  const agreed = border(`${source}-agreed`, source, { ...zooms, filter: ['!=', ['get', 'status'], 'disputed'] });
  const disputed = border(`${source}-disputed`, source, { ...zooms, filter: ['==', ['get', 'status'], 'disputed'] });
  disputed.paint = { ...disputed.paint, 'line-dasharray': [2, 2] };
  return [agreed, disputed];
}

const land = (id, source, zooms) => ({
  id,
  type: 'fill',
  source,
  ...zooms,
  paint: { 'fill-color': colour('map-land'), 'fill-antialias': false },
});

export function baseStyle(element) {
  const { base, borders: lines } = element.dataset;
  const far = { maxzoom: DETAIL_ZOOM + 0.01 };
  return {
    version: 8,
    sources: { world: geojson(base), 'world-borders': geojson(lines) },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': colour('map-water') } },
      land('world', 'world', {}),
      ...borders('world-borders', far),
    ],
  };
}

// Fetches finer shapes the first time they are needed, and puts them below everything of ours.
export function detailFrom(map, element) {
  const { detail, detailBorders, provinces } = element.dataset;
  const add = () => {
    const before = map.getLayer('ours-start') ? 'ours-start' : undefined;
    if (detail && map.getZoom() >= DETAIL_ZOOM && !map.getSource('detail')) {
      map.addSource('detail', geojson(detail));
      map.addSource('detail-borders', geojson(detailBorders));
      map.addLayer(land('detail', 'detail', { minzoom: DETAIL_ZOOM }), before);
      for (const layer of borders('detail-borders', { minzoom: DETAIL_ZOOM })) map.addLayer(layer, before);
    }
    if (provinces && map.getZoom() >= PROVINCE_ZOOM && !map.getSource('provinces')) {
      map.addSource('provinces', geojson(provinces));
      map.addLayer(border('provinces', 'provinces', {
        minzoom: PROVINCE_ZOOM,
        paint: { 'line-color': colour('map-border'), 'line-opacity': 0.5, 'line-width': 0.6, 'line-dasharray': [4, 2] },
      }), before);
    }
  };
  map.addLayer({ id: 'ours-start', type: 'background', layout: { visibility: 'none' } });
  map.on('zoomend', add);
  add();
}

// Names of countries, in the reader's language, the larger ones first.
export function places(map, element) {
  const language = document.documentElement.lang;
  map.addSource('labels', geojson(element.dataset.labels));
  map.addLayer({
    id: 'labels',
    type: 'symbol',
    source: 'labels',
    filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 2, 1.5, 3, 2.5, 4, 3.5, 5, 4.5, 7]],
    layout: {
      'text-field': ['coalesce', ['get', `name_${language}`], ['get', 'name_en']],
      'text-font': FONTS,
      'text-size': ['interpolate', ['linear'], ['zoom'], 0, 9.5, 3, 11.5, 6, 14],
      'text-max-width': 7,
      'text-padding': 6,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'text-color': colour('map-ink'),
      'text-halo-color': colour('map-halo'),
      'text-halo-width': 1.2,
      'text-opacity': 0.9,
    },
  }, map.getLayer('people-clusters') ? 'people-clusters' : undefined);
}
