/* The address: what the reader has chosen stands behind its #, so that it can be sent to others. */

function writeAddress() {
  const asked = new URLSearchParams();
  if (chosen.shows !== "picture") asked.set("shows", chosen.shows);
  if (chosen.panel === "card") asked.set("card", chosen.card);
  if (chosen.thread) asked.set("thread", "yes");
  if (chosen.panel === "story") asked.set("step", chosen.step);
  if (chosen.panel === "filter") asked.set("panel", "filter");
  if (chosen.query.trim()) asked.set("search", chosen.query.trim());
  for (const [key, values] of chosen.picked) for (const value of values) asked.append(key, value);
  const keys = [...asked.keys()];
  const plain = keys.length === 1 && keys[0] === "card";
  if (String(asked) === "shows=words" && placeOf(location.hash.slice(1))) return;
  const behind = plain ? encodeURIComponent(chosen.card) : asked.toString();
  if (`#${behind}` === (location.hash || "#")) return;
  try {
    history.replaceState(null, "", behind ? `#${behind}` : location.pathname + location.search);
  } catch {
    // Safari takes a hundred changes in half a minute, and those who type fast can do without more.
  }
}

/** Choose what the address says. What it names and is not there is passed over. */
function readAddress() {
  const behind = location.hash.slice(1);
  const asked = new URLSearchParams(behind.includes("=") ? behind : "");
  const plain = behind.includes("=") ? "" : decoded(behind);
  if (placeOf(behind)) return Object.assign(chosen, { shows: "words", panel: "", thread: false });
  const card = asked.get("card") ?? plain;
  const step = asked.get("step") ?? plain;
  const isCard = Object.hasOwn(record.cards, card);
  const isStep = !isCard && record.steps.some((known) => known.id === step);
  Object.assign(chosen, {
    shows: asked.get("shows") === "words" ? "words" : "picture",
    panel: isCard ? "card" : isStep ? "story" : asked.get("panel") === "filter" ? "filter" : "",
    card: isCard ? card : "",
    thread: isCard && asked.has("thread"),
    step: isStep ? step : "",
    query: asked.get("search") ?? "",
    picked: new Map(),
  });
  for (const [key, values] of Object.entries(record.facets)) {
    for (const value of asked.getAll(key)) if (Object.hasOwn(values, value)) pick(key, value, true);
  }
}

/** The place in the text that an address names, which is for the browser to go to. */
function placeOf(behind) {
  return document.getElementById(decoded(behind))?.closest("#page-words");
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
