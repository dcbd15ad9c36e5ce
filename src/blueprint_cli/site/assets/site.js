/* The site comes alive: colours on every page, and on the index asking and filtering. */
const MOST = 60;
let shownAll = false;

/** A text in which words are looked for, and what is shown of it. */
function indexed(search) {
  const blueprints = search.blueprints.map((blueprint, place) => ({
    place: String(place),
    own: folded(blueprint.words),
    cards: blueprint.cards.map(([text, place, more, id]) => ({
      text,
      place: `${blueprint.title} · ${place}`,
      href: `${blueprint.href}#card=${id}`,
      own: folded([text, place, more].join("\n")),
    })),
  }));
  const others = search.others.map(([text, place, href]) => ({ text, place, href, own: folded(text) }));
  return { blueprints, others };
}

/** What has all the words: parts of blueprints, and whole blueprints by their places. Without words, all of these. */
function found(index, query) {
  const asked = folded(query).split(/\s+/).filter(Boolean);
  const has = ({ own }) => asked.every((word) => own.includes(word));
  const cards = asked.length ? index.blueprints.flatMap((blueprint) => blueprint.cards.filter(has)) : [];
  const others = asked.length ? index.others.filter(has) : [];
  const blueprints = index.blueprints.filter((blueprint) => has(blueprint) || blueprint.cards.some(has));
  return { asked, parts: [...others, ...cards], places: new Set(blueprints.map(({ place }) => place)) };
}

/** The values that are chosen of each facet. */
function picked() {
  const chosen = new Map();
  for (const { name, value } of document.querySelectorAll("#page-asking :checked")) {
    chosen.set(name, [...(chosen.get(name) ?? []), `${name}:${value}`]);
  }
  return [...chosen.values()];
}

function showTiles(places) {
  const facets = picked();
  let number = 0;
  for (const tile of document.querySelectorAll(".tile")) {
    const own = tile.dataset.facets.split(" ");
    const isShown = places.has(tile.dataset.place) && facets.every((values) => values.some((value) => own.includes(value)));
    tile.hidden = !isShown;
    number += Number(isShown);
  }
  for (const folder of document.querySelectorAll(".folder")) folder.hidden = !folder.querySelector(".tile:not([hidden])");
  return { number, isFiltered: facets.length > 0 };
}

function showParts(parts) {
  const shown = shownAll ? parts : parts.slice(0, MOST);
  part("results").hidden = !parts.length;
  part("results-title").textContent = `${parts.length} ${parts.length === 1 ? "match" : "matches"} inside`;
  part("list").replaceChildren(
    ...shown.map(({ text, place, href }) =>
      make("li", {}, make("a", { href, dir: "auto" }, text), make("small", { dir: "auto" }, place)),
    ),
  );
  part("more").hidden = shown.length === parts.length;
  part("more").textContent = `Show all ${parts.length}`;
}

function writeAddress(query) {
  try {
    history.replaceState(null, "", query ? `#search=${encodeURIComponent(query)}` : location.pathname);
  } catch {
    // A browser that takes no more changes of the address, or none on a disk: then it stays as it is.
  }
}

function readAddress() {
  return new URLSearchParams(location.hash.slice(1)).get("search") ?? "";
}

function beginSearch() {
  const index = indexed(record.search);
  const show = () => {
    const { asked, parts, places } = found(index, part("search").value);
    const { number, isFiltered } = showTiles(places);
    showParts(parts);
    const all = index.blueprints.length;
    part("found").textContent = asked.length || isFiltered ? `${number} of ${all} blueprints` : "";
    part("nothing").hidden = Boolean(number || parts.length);
  };
  part("search").addEventListener("input", () => {
    shownAll = false;
    writeAddress(part("search").value.trim());
    show();
  });
  part("asking").addEventListener("change", ({ target }) => {
    // Leaving the search field changes nothing, and what is made anew under a mouse that is held down gets no click.
    if (target !== part("search")) show();
  });
  part("asking").addEventListener("submit", (event) => event.preventDefault());
  part("more").addEventListener("click", () => {
    shownAll = true;
    show();
    part("list").children[MOST].querySelector("a").focus();
  });
  const read = () => {
    part("search").value = readAddress();
    show();
  };
  addEventListener("hashchange", read);
  part("asking").hidden = false;
  read();
}

if (part("theme")) {
  part("theme").hidden = false;
  listenToTheme();
}
if (record.search) beginSearch();
