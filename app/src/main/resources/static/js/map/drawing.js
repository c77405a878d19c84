// Drawing an area. A hidden <input data-map-draw="<id of the map>"> receives a GeoJSON geometry; a
// circle also fills the inputs [data-map-longitude], [data-map-latitude] and [data-map-radius] (km) of
// the same form, and typing there draws it: nobody has to drag (WCAG 2.2, 2.5.7).
// Buttons in the same form: [data-map-tool="polygon|circle|undo|clear"]. Events on the input:
// "map:drawing" while corners are added, "map:drawn" when the area is complete, "map:cleared".
import { colour } from './base.js';
import { circle, kilometres } from './circle.js';

const EMPTY = { type: 'FeatureCollection', features: [] };

export class Drawing {
  constructor(view, input) {
    this.view = view;
    this.map = view.map;
    this.input = input;
    this.form = input.form ?? document;
    this.corners = [];
    this.tool = null;
    this.map.on('style.load', () => this.dress());
    if (view.dressed) this.dress();
    this.map.on('click', (event) => this.click(event));
    this.map.on('mousemove', (event) => this.preview(event));
    this.map.on('dblclick', (event) => this.tool && (event.preventDefault(), this.finish()));
    this.map.getCanvas().addEventListener('keydown', (event) => this.key(event));
    for (const button of this.form.querySelectorAll('[data-map-tool]')) {
      button.hidden = false;
      button.addEventListener('click', () => this.use(button.dataset.mapTool));
    }
    for (const field of this.fields()) field?.addEventListener('change', () => this.typed());
    if (input.value) this.start();
    else this.typed();
  }

  fields() {
    return ['longitude', 'latitude', 'radius'].map((name) => this.form.querySelector(`[data-map-${name}]`));
  }

  dress() {
    if (this.map.getSource('drawing')) return;
    const tone = colour('accent');
    this.map.addSource('drawing', { type: 'geojson', data: EMPTY });
    this.map.addLayer({ id: 'drawing-fill', type: 'fill', source: 'drawing', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': tone, 'fill-opacity': 0.22 } });
    this.map.addLayer({ id: 'drawing-line', type: 'line', source: 'drawing', paint: { 'line-color': tone, 'line-width': 2.5 } });
    this.map.addLayer({ id: 'drawing-corners', type: 'circle', source: 'drawing', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-radius': 5, 'circle-color': colour('surface'), 'circle-stroke-color': tone, 'circle-stroke-width': 2 } });
    this.draw();
  }

  start() {
    try {
      this.done = JSON.parse(this.input.value);
      this.draw();
    } catch (unreadable) {
      this.done = null;
    }
  }

  use(tool) {
    if (tool === 'clear') return this.clear();
    if (tool === 'undo') {
      this.corners.pop();
      return this.draw();
    }
    this.clear();
    this.tool = tool;
    this.view.drawing = true;
    this.map.doubleClickZoom.disable();
    this.map.getCanvas().focus();
    this.mark();
    this.tell('map:drawing');
  }

  mark() {
    for (const button of this.form.querySelectorAll('[data-map-tool]')) {
      button.setAttribute('aria-pressed', String(button.dataset.mapTool === this.tool));
    }
  }

  click(event) {
    if (!this.tool) return;
    const corner = [event.lngLat.wrap().lng, event.lngLat.lat].map((part) => Number(part.toFixed(5)));
    if (this.tool === 'circle' && this.corners.length) return this.finishCircle(corner);
    if (this.tool === 'polygon' && this.closes(event.point)) return this.finish();
    this.corners.push(corner);
    this.draw();
    this.tell('map:drawing');
  }

  closes(point) {
    if (this.corners.length < 3) return false;
    const first = this.map.project(this.corners[0]);
    return Math.hypot(first.x - point.x, first.y - point.y) < 12;
  }

  key(event) {
    if (!this.tool) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const centre = this.map.getCenter().wrap();
      if (event.shiftKey || this.corners.length === 0) this.click({ lngLat: centre, point: this.map.project(centre) });
      else this.finish();
    }
    if (event.key === 'Backspace') this.use('undo');
    if (event.key === 'Escape') this.clear();
  }

  preview(event) {
    if (!this.tool || !this.corners.length) return;
    this.pointer = [event.lngLat.lng, event.lngLat.lat];
    this.draw();
  }

  finish() {
    if (this.tool !== 'polygon' || this.corners.length < 3) return;
    const ring = this.corners.filter((corner, at) => at === 0 || String(corner) !== String(this.corners[at - 1]));
    if (ring.length >= 3) this.complete({ type: 'Polygon', coordinates: [[...ring, ring[0]]] });
  }

  finishCircle(edge) {
    const [centre] = this.corners;
    const radius = Math.max(0.1, kilometres(centre, edge));
    this.fill(centre, radius);
    this.complete(circle(centre, radius), { centre, radiusKm: radius });
  }

  fill(centre, radius) {
    const values = [centre[0].toFixed(4), centre[1].toFixed(4), radius.toFixed(radius < 10 ? 1 : 0)];
    this.fields().forEach((field, at) => {
      if (field) field.value = values[at];
    });
  }

  typed() {
    const values = this.fields().map((field) => (field?.value ? Number(field.value.replace(',', '.')) : NaN));
    if (values.some(Number.isNaN) || values[2] <= 0) return;
    const [longitude, latitude, radius] = values;
    this.complete(circle([longitude, latitude], radius), { centre: [longitude, latitude], radiusKm: radius });
    this.map.easeTo({ center: [longitude, latitude], zoom: Math.min(8, Math.max(2, 9 - Math.log2(radius / 10 + 1))) });
  }

  complete(geometry, more = {}) {
    this.done = geometry;
    this.corners = [];
    this.rest();
    this.input.value = JSON.stringify(geometry);
    this.draw();
    this.tell('map:drawn', { geometry, ...more });
  }

  rest() {
    this.tool = null;
    this.pointer = null;
    this.view.drawing = false;
    this.map.doubleClickZoom.enable();
    this.mark();
  }

  clear() {
    this.corners = [];
    this.done = null;
    this.input.value = '';
    this.rest();
    this.draw();
    this.tell('map:cleared');
  }

  tell(name, detail = {}) {
    this.input.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }

  draw() {
    const features = [];
    const add = (type, coordinates) => features.push({ type: 'Feature', properties: {}, geometry: { type, coordinates } });
    if (this.done) features.push({ type: 'Feature', properties: {}, geometry: this.done });
    const way = this.pointer ? [...this.corners, this.pointer] : this.corners;
    if (this.tool === 'circle' && way.length === 2) features.push({ type: 'Feature', properties: {}, geometry: circle(way[0], Math.max(0.1, kilometres(way[0], way[1]))) });
    else if (way.length > 1) add('LineString', way);
    this.corners.forEach((corner) => add('Point', corner));
    this.map.getSource('drawing')?.setData({ type: 'FeatureCollection', features });
  }
}
