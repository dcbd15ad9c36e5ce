/* The panel beside the picture: a card, the story, or the filters. */

function showPanel(picture, thread) {
  const panel = part("panel");
  panel.hidden = !chosen.panel;
  for (const name of ["card", "story", "filter"]) part(name).hidden = chosen.panel !== name;
  for (const opener of document.querySelectorAll("[data-panel]")) {
    opener.setAttribute("aria-expanded", String(opener.dataset.panel === chosen.panel));
  }
  const titles = { card: "details", story: "story", filter: "filter" };
  panel.setAttribute("aria-label", words[titles[chosen.panel] ?? "details"]);
  if (chosen.panel === "card") showCard(thread);
  if (chosen.panel === "story") showMoment();
  if (chosen.panel === "filter") showFilters();
}

/** Everything that a card carries. */
function showCard(thread) {
  const id = chosen.card;
  const card = record.cards[id];
  const until = card.until ? ` – ${card.until}` : "";
  part("card").replaceChildren(
    make(
      "div",
      { className: `lane-name ${card.role}`, dir: "auto", attributes: card.color ? { "data-color": card.color } : {} },
      card.lane,
    ),
    make("h2", { tabIndex: -1, dir: "auto" }, card.text),
    say("p", `${card.place}${until}`, "place"),
    list("signs", card.signs.map((sign) => say("li", sign))),
    list("details", card.details.map((line) => say("li", line))),
    card.address ? make("p", { className: "leaving" }, make("a", { href: card.address }, card.written)) : "",
    list("remarks", card.remarks.map(noted)),
    threadButton(),
    ...(thread ? followed(thread) : linked(id)),
  );
}

function noted({ kind, name, text }) {
  return make("li", { className: `remark ${kind}`, dir: "auto" }, make("strong", {}, name), " ", text);
}

function list(className, items) {
  return items.length ? make("ul", { className }, items) : "";
}

function threadButton() {
  const word = words[chosen.thread ? "unthread" : "thread"];
  const pressed = { "aria-pressed": String(chosen.thread) };
  return make("button", { type: "button", className: "threading", id: "page-thread", attributes: pressed }, word);
}

/** What is before and after a card at one remove. */
function linked(id) {
  const before = record.links.filter((link) => link.target === id).map((link) => [link.source, link]);
  const after = record.links.filter((link) => link.source === id).map((link) => [link.target, link]);
  return [neighbours("before", before), neighbours("after", after)];
}

/** The whole of a thread, nearest first. */
function followed({ before, after }) {
  return [neighbours("before", [...before].map((id) => [id])), neighbours("after", [...after].map((id) => [id]))];
}

function neighbours(key, pairs) {
  const items = pairs.map(([id, link]) => make("li", {}, cardButton(id, link?.said)));
  const found = items.length ? make("ol", { className: "cards" }, items) : say("p", words.none, "place");
  return make("section", {}, say("h3", words[key]), found);
}

function cardButton(id, said) {
  const card = record.cards[id];
  const attributes = { "data-card": id, ...(card.color ? { "data-color": card.color } : {}) };
  return make(
    "button",
    { type: "button", className: card.role, attributes },
    say("span", card.text),
    say("small", [card.lane, card.place, said].filter(Boolean).join(" · ")),
  );
}

/** The moment of the story that has been come to. */
function showMoment() {
  const place = record.steps.findIndex((step) => step.id === chosen.step);
  const told = document.querySelector(`.story .moment[data-step="${CSS.escape(chosen.step)}"]`).cloneNode(true);
  told.removeAttribute("id");
  told.firstElementChild.replaceWith(make("h3", { dir: "auto" }, ...told.firstElementChild.childNodes));
  const phase = record.steps[place].phase;
  part("moment").replaceChildren(phase ? say("p", phase, "phase-name") : "", told);
  part("progress").textContent = count("moment", place + 1, record.steps.length);
  disable(part("previous"), place === 0);
  disable(part("next"), place === record.steps.length - 1);
}

/** A button that leads nowhere keeps the focus, so that those who use the keyboard are not lost. */
function disable(button, isIdle) {
  button.setAttribute("aria-disabled", String(isIdle));
}

function showFilters() {
  for (const box of part("filter").querySelectorAll("input")) {
    box.checked = Boolean(chosen.picked.get(box.name)?.has(box.value));
  }
}
