// One map: base map, layers, switches, pop-ups, colours that follow the theme.
import { listen } from '../live.js';
import { baseStyle, detailFrom, places } from './base.js';
import { addLayers, CLUSTERS, SPOTS, fetchLayers } from './layers.js';
import { symbols } from './symbols.js';
import { showPopup } from './popup.js';

const WORLD = [[-125, -48], [155, 66]];

export class MapView {
  constructor(maplibregl, element) {
    this.gl = maplibregl;
    this.element = element;
    this.sources = JSON.parse(element.dataset.layers ?? '{}');
    this.area = element.dataset.area ? JSON.parse(element.dataset.area) : null;
    this.hidden = new Set();
    this.ready = [];
    this.canvas = element.querySelector('[data-map-canvas]');
    this.map = new maplibregl.Map({
      container: this.canvas,
      style: baseStyle(element),
      bounds: this.bounds() ?? WORLD,
      fitBoundsOptions: { padding: this.area ? 40 : 4, maxZoom: 9 },
      maxZoom: 11,
      minZoom: 0.3,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
      locale: { 'Map.Title': element.dataset.title ?? '' },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new maplibregl.NavigationControl({ showCompass: false }), rightToLeft() ? 'top-left' : 'top-right');
    for (const button of this.canvas.querySelectorAll('button')) button.tabIndex = -1;
    this.map.on('style.load', () => this.dress());
    this.map.once('idle', () => this.ready.forEach((then) => then(this)));
    this.followClicks();
    this.followSwitches();
    this.followTheme();
    listen((event) => {
      if (/^(live\.reconnected|alerts\.|people\.|travel\.|exposure\.|premises\.)/.test(event)) this.refresh();
    });
  }

  whenReady(then) {
    this.ready.push(then);
  }

  bounds() {
    if (!this.area) return null;
    const box = [[180, 90], [-180, -90]];
    const walk = (part) => {
      if (typeof part[0] === 'number') {
        box[0] = [Math.min(box[0][0], part[0]), Math.min(box[0][1], part[1])];
        box[1] = [Math.max(box[1][0], part[0]), Math.max(box[1][1], part[1])];
      } else {
        part.forEach(walk);
      }
    };
    walk(this.area.coordinates ?? []);
    return box[0][0] <= box[1][0] ? box : null;
  }

  dress() {
    this.dressed = true;
    symbols(this.map);
    detailFrom(this.map, this.element);
    addLayers(this.map, this.area, this.element);
    places(this.map, this.element);
    for (const name of this.hidden) this.show(name, false);
    this.refresh();
  }

  async refresh() {
    await fetchLayers(this.map, this.sources);
    this.element.dispatchEvent(new CustomEvent('map:refreshed', { bubbles: true }));
  }

  show(name, visible) {
    if (visible) this.hidden.delete(name);
    else this.hidden.add(name);
    for (const layer of this.map.getStyle().layers) {
      if (layer.metadata?.switch === name) {
        this.map.setLayoutProperty(layer.id, 'visibility', visible ? 'visible' : 'none');
      }
    }
  }

  followSwitches() {
    for (const input of this.element.querySelectorAll('[data-map-switch]')) {
      input.addEventListener('change', () => this.show(input.dataset.mapSwitch, input.checked));
      if (!input.checked) this.hidden.add(input.dataset.mapSwitch);
    }
  }

  followClicks() {
    const under = (point) => {
      const layers = [...CLUSTERS, ...SPOTS].filter((id) => this.map.getLayer(id));
      return layers.length ? this.map.queryRenderedFeatures(point, { layers }) : [];
    };
    this.map.on('click', async (event) => {
      if (this.drawing) return;
      const [feature] = under(event.point);
      if (!feature) return;
      if (feature.properties.cluster_id === undefined) {
        showPopup(this, feature, event.lngLat);
        return;
      }
      const zoom = await this.map.getSource(feature.source).getClusterExpansionZoom(feature.properties.cluster_id);
      if (this.map.getZoom() >= this.map.getMaxZoom() - 0.1) showPopup(this, feature, event.lngLat);
      else this.map.easeTo({ center: feature.geometry.coordinates, zoom: Math.min(zoom + 0.2, this.map.getMaxZoom()) });
    });
    this.map.on('mousemove', (event) => {
      this.map.getCanvas().style.cursor = this.drawing ? 'crosshair' : under(event.point).length ? 'pointer' : '';
    });
  }

  followTheme() {
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      this.map.setStyle(baseStyle(this.element), { diff: false });
    });
  }
}

export function rightToLeft() {
  return document.documentElement.dir === 'rtl';
}
