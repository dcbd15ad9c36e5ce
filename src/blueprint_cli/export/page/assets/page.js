/* The page comes alive. */
const view = document.querySelector("#page-picture .view");
const svg = view.querySelector("svg");
root.classList.add("live");
const camera = new Camera(view, view.querySelector(".paper"), record.places);
const picture = new Picture(svg);
keepTitles(svg, camera);

/** Show what is chosen. */
function show() {
  const thread = chosen.thread ? threadOf(chosen.card) : null;
  const found = matching();
  picture.mark({ card: chosen.panel === "card" ? chosen.card : "", shown: shownOf(thread, found), thread });
  for (const id of Object.keys(record.cards)) {
    document.getElementById(`${record.prefix}-card-${id}`)?.classList.toggle("faint", !found.includes(id));
  }
  part("picture").hidden = chosen.shows !== "picture";
  part("words").hidden = chosen.shows !== "words";
  root.dataset.showing = chosen.shows;
  for (const button of document.querySelectorAll("[data-shows]")) {
    button.setAttribute("aria-pressed", String(button.dataset.shows === chosen.shows));
  }
  part("found").textContent = isFiltered() ? count("found", found.length, Object.keys(record.cards).length) : "";
  part("search").value = chosen.query;
  showPanel(picture, thread);
  writeAddress();
}

/** The cards that stand out: those of the thread or of the moment, or else those that were asked for. */
function shownOf(thread, found) {
  if (thread) return new Set([chosen.card, ...thread.before, ...thread.after]);
  if (chosen.panel === "story") return new Set(cardsOf(chosen.step));
  return new Set(found);
}

/** Open the details of a card, or with none close them. The focus goes along with those who use the keyboard. */
function openCard(id, byKeyboard = false) {
  if (!id && chosen.panel !== "card") return;
  Object.assign(chosen, { card: id, panel: id ? "card" : "", thread: Boolean(id) && chosen.thread });
  show();
  if (!id) return;
  camera.reveal(picture.box(id), edges());
  if (byKeyboard) part("card").querySelector("h2").focus();
}

/** Follow the thread of a card, or leave it. */
function followThread(id) {
  const isLeft = chosen.thread && chosen.card === id;
  Object.assign(chosen, { card: id, panel: "card", thread: !isLeft });
  show();
  camera.reveal(picture.box(id), edges());
}

/** Open or close the story or the filters. */
function openPanel(name) {
  const isOpen = chosen.panel === name;
  Object.assign(chosen, { panel: isOpen ? "" : name, thread: false, shows: "picture" });
  if (name === "story" && !isOpen) return goToMoment(chosen.step || record.steps[0].id, true);
  show();
  if (!isOpen) part(name).querySelector("h2").focus();
}

function goToMoment(step, isOpened = false) {
  chosen.step = step;
  show();
  const cards = cardsOf(step);
  if (cards.length) camera.reveal(picture.boxOf(cards), edges());
  if (isOpened) part("story").querySelector("h2").focus();
}

function walk(by) {
  const place = record.steps.findIndex((step) => step.id === chosen.step) + by;
  if (record.steps[place]) goToMoment(record.steps[place].id);
}

/** Close what is open, and go back to where it was opened. */
function closePanel() {
  const { panel, card } = chosen;
  Object.assign(chosen, { panel: "", thread: false });
  show();
  if (panel === "card") picture.focus(card);
  else document.querySelector(`[data-panel="${panel}"]`)?.focus();
}

/** Go to the first card that was found, or on from the one that is open. */
function goToFound() {
  const found = matching();
  if (!found.length) return;
  chosen.shows = "picture";
  openCard(found[(found.indexOf(chosen.card) + 1) % found.length]);
}

function listenToHead() {
  part("search").addEventListener("input", (event) => {
    chosen.query = event.target.value;
    show();
  });
  part("search").addEventListener("keydown", (event) => {
    if (event.key === "Enter") goToFound();
  });
  for (const button of document.querySelectorAll("[data-panel]")) {
    button.addEventListener("click", () => openPanel(button.dataset.panel));
  }
  for (const button of document.querySelectorAll("[data-shows]")) {
    button.addEventListener("click", () => {
      Object.assign(chosen, { shows: button.dataset.shows, panel: "", thread: false });
      show();
    });
  }
  listenToTheme();
  part("print").addEventListener("click", () => print());
}

function listenToPanel() {
  part("close").addEventListener("click", closePanel);
  part("previous").addEventListener("click", () => walk(-1));
  part("next").addEventListener("click", () => walk(1));
  part("reset").addEventListener("click", () => {
    unpick();
    show();
  });
  part("filter").addEventListener("change", ({ target }) => {
    pick(target.name, target.value, target.checked);
    show();
  });
  part("panel").addEventListener("click", (event) => {
    const card = event.target.closest("[data-card]")?.dataset.card;
    if (event.target.closest("#page-thread")) {
      followThread(chosen.card);
      part("thread").focus();
    } else if (card) {
      event.preventDefault();
      openCard(card, true);
    }
  });
}

function listenToView() {
  part("zoom-in").addEventListener("click", () => camera.zoom(1.25));
  part("zoom-out").addEventListener("click", () => camera.zoom(0.8));
  part("fit").addEventListener("click", () => camera.fit());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chosen.panel) closePanel();
  });
  addEventListener("hashchange", () => {
    readAddress();
    show();
    arrive();
  });
  new ResizeObserver(() => camera.resize()).observe(view);
}

/** Bring into view what the address names. */
function arrive() {
  if (chosen.panel === "card") camera.reveal(picture.box(chosen.card), edges());
  if (chosen.panel === "story") goToMoment(chosen.step);
  placeOf(location.hash.slice(1))?.scrollIntoView();
}

steerByPointer(camera, openCard);
steerByWheel(camera);
steerByKeys(camera, picture, { open: openCard, follow: followThread });
listenToHead();
listenToPanel();
listenToView();
readAddress();
camera.open();
show();
arrive();
