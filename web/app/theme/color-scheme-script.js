// Runs before the first paint, outside the bundle: sets the colour scheme that was chosen, else the system's.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('cartwheel-mode');
  } catch {
    // Storage may be forbidden; the system's scheme is then right.
  }
  var dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-color-scheme', dark ? 'dark' : 'light');
})();
