// Hatches and signs that the map needs as pictures, drawn in the colours of the theme.
import { colour } from './base.js';

const NAMES = ['', 'unknown', 'minor', 'moderate', 'severe', 'extreme'];
const SCALE = 2;

function picture(size, draw) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * SCALE;
  const pen = canvas.getContext('2d');
  pen.scale(SCALE, SCALE);
  draw(pen, size);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function diagonal(pen, size, step, backwards) {
  for (let at = -size; at <= size * 2; at += step) {
    pen.moveTo(at, backwards ? 0 : size);
    pen.lineTo(at + size, backwards ? size : 0);
  }
}

function hatch(severity) {
  return picture(16, (pen, size) => {
    pen.strokeStyle = pen.fillStyle = colour(NAMES[severity]);
    pen.lineWidth = severity >= 4 ? 1.6 : 1;
    pen.beginPath();
    if (severity === 1) pen.arc(4, 4, 1, 0, 7);
    if (severity === 2) [4, 12].forEach((at) => { pen.moveTo(at + 1, at); pen.arc(at, at, 1, 0, 7); });
    if (severity >= 3) diagonal(pen, size, severity === 3 ? 16 : 8, false);
    if (severity === 5) diagonal(pen, size, 8, true);
    if (severity <= 2) pen.fill();
    else pen.stroke();
  });
}

const SHAPES = {
  5: [[10, 2], [19, 18], [1, 18]],
  4: [[10, 1], [19, 10], [10, 19], [1, 10]],
  3: [[2, 2], [18, 2], [18, 18], [2, 18]],
};

function sign(severity) {
  return picture(20, (pen) => {
    pen.fillStyle = colour(NAMES[severity]);
    pen.strokeStyle = colour('map-halo');
    pen.lineWidth = 1.5;
    pen.beginPath();
    if (SHAPES[severity]) SHAPES[severity].forEach(([x, y], at) => (at ? pen.lineTo(x, y) : pen.moveTo(x, y)));
    else pen.arc(10, 10, 7, 0, 7);
    pen.closePath();
    if (severity === 1) {
      pen.lineWidth = 3;
      pen.strokeStyle = colour('unknown');
      pen.stroke();
      return;
    }
    pen.fill();
    pen.stroke();
    if (severity >= 4) {
      pen.fillStyle = colour(`on-${NAMES[severity]}`);
      pen.font = 'bold 11px sans-serif';
      pen.textAlign = 'center';
      pen.fillText('!', 10, severity === 5 ? 16 : 14);
    }
  });
}

function building() {
  return picture(16, (pen) => {
    pen.fillStyle = colour('surface');
    pen.strokeStyle = colour('ink');
    pen.lineWidth = 1.3;
    pen.beginPath();
    pen.rect(2.5, 2.5, 11, 11);
    pen.fill();
    pen.stroke();
    pen.fillStyle = colour('ink');
    for (const x of [5, 9.4]) for (const y of [5, 9]) pen.fillRect(x, y, 1.8, 2);
  });
}

// Where people gather; pictures, and not circles, so that names keep clear of them.
function ring(radius) {
  return picture(22, (pen) => {
    pen.fillStyle = colour('surface');
    pen.strokeStyle = colour('ink');
    pen.lineWidth = 2.5;
    pen.beginPath();
    pen.arc(11, 11, radius, 0, 7);
    pen.fill();
    pen.stroke();
  });
}

export function symbols(map) {
  const add = (name, image) => (map.hasImage(name) ? map.updateImage(name, image) : map.addImage(name, image, { pixelRatio: SCALE }));
  for (let severity = 1; severity <= 5; severity++) {
    add(`hatch-${severity}`, hatch(severity));
    add(`severity-${severity}`, sign(severity));
  }
  add('premises', building());
  add('point', ring(6));
  add('point-concentration', ring(9));
}
