/* What the reader has chosen: all that the page shows follows from this. */
const chosen = { shows: "picture", panel: "", card: "", thread: false, step: "", query: "", picked: new Map() };
const texts = new Map(Object.entries(record.cards).map(([id, card]) => [id, searched(id, card)]));

function searched(id, card) {
  const remarks = card.remarks.map((remark) => remark.text);
  return folded([id, card.text, card.lane, card.place, ...card.signs, ...card.details, ...remarks].join("\n"));
}

/** The cards that have all the words looked for and, of each facet that is chosen from, one of the values. */
function matching() {
  const asked = folded(chosen.query).split(/\s+/).filter(Boolean);
  const sets = [...chosen.picked]
    .filter(([, values]) => values.size)
    .map(([key, values]) => new Set([...values].flatMap((value) => record.facets[key][value])));
  return Object.keys(record.cards).filter(
    (id) => asked.every((word) => texts.get(id).includes(word)) && sets.every((set) => set.has(id)),
  );
}

function isFiltered() {
  return Boolean(chosen.query.trim()) || [...chosen.picked.values()].some((values) => values.size);
}

/** Choose or unchoose one value of a facet. */
function pick(key, value, isWanted) {
  if (!chosen.picked.has(key)) chosen.picked.set(key, new Set());
  if (isWanted) chosen.picked.get(key).add(value);
  else chosen.picked.get(key).delete(value);
}

function unpick() {
  chosen.query = "";
  chosen.picked.clear();
}

/** The cards of a step, those that reach into it with them. */
function cardsOf(step) {
  return Object.keys(record.cards).filter((id) => record.cards[id].steps.includes(step));
}
