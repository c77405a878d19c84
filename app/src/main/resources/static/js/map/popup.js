// What is here, with a link to its page. Built from text only: nothing from a feed becomes markup.
export function showPopup(view, feature, at) {
  const { properties } = feature;
  const words = view.element.dataset;
  const box = document.createElement('div');
  box.className = 'map-popup';
  box.append(line('strong', properties.name ?? words.wordSeveral ?? ''));
  for (const text of said(words, properties)) box.append(line('span', text));
  if (properties.href) {
    const link = line('a', words.wordOpen ?? '→');
    link.href = properties.href;
    box.append(link);
  }
  new view.gl.Popup({ closeButton: true, maxWidth: '18rem', focusAfterOpen: true }).setLngLat(at).setDOMContent(box).addTo(view.map);
}

function line(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  element.dir = 'auto';
  return element;
}

function said(words, properties) {
  const lines = [];
  if (properties.people !== undefined) lines.push(`${properties.people} ${words.wordPeople ?? ''}`);
  if (properties.label) lines.push(properties.label);
  if (properties.note) lines.push(properties.note);
  return lines;
}
