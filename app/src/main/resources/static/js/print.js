// A button that prints the page it stands on: <button data-print hidden>. Without script it stays hidden.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
