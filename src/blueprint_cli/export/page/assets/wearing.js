/* The colours: as the device has them, light, or dark. */
const THEMES = ["auto", "light", "dark"];

function wear(theme) {
  root.dataset.theme = theme;
  for (const name of ["aria-label", "title"]) part("theme").setAttribute(name, words[`theme-${theme}`]);
}

function listenToTheme() {
  part("theme")?.addEventListener("click", () => {
    wear(THEMES[(THEMES.indexOf(root.dataset.theme ?? "auto") + 1) % THEMES.length]);
  });
}
