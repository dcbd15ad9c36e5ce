// One tab of the preview: it asks for a blueprint as it is now, shows it, and asks again whenever something has changed.

import { Files } from "/files.js";
import { byId, make, say } from "/make.js";
import { Panel, worded } from "/panel.js";
import { Picture } from "/picture.js";

const STATES = { good: "Live", broken: "Broken file", gone: "File is gone", lost: "Not connected", waiting: "Drawing" };
const SLOW = 400; // milliseconds after which somebody wants to know that a picture is being drawn

const picture = new Picture(byId("stage"));
const panel = new Panel();
const files = new Files((file) => addressOf({ ...wish, file }));

const asked = new URLSearchParams(location.search);
let wish = { file: asked.get("file") ?? "", view: asked.get("view") ?? "", theme: asked.get("theme") ?? "", direction: asked.get("direction") ?? "" };
let look = null;
let settled = -1; // the round of changes that the list of files belongs to
let isAsking = false;
let isStale = false;
let known = "";

begin();

async function begin() {
  listen();
  connect();
  await list();
  await refresh();
}

function listen() {
  picture.addEventListener("choice", ({ detail: { name } }) => point(name));
  picture.addEventListener("zoom", () => (byId("scale").textContent = `${Math.round(picture.scale * 100)} %`));
  panel.addEventListener("close", () => picture.choose(""));
  panel.addEventListener("finding", ({ detail }) => picture.choose(detail));
  byId("larger").addEventListener("click", () => picture.larger());
  byId("smaller").addEventListener("click", () => picture.smaller());
  byId("scale").addEventListener("click", () => picture.zoom(1));
  byId("fit").addEventListener("click", () => picture.fit());
  byId("view").addEventListener("change", ({ target }) => want({ view: target.value }));
  byId("direction").value = wish.direction;
  byId("direction").addEventListener("change", ({ target }) => want({ direction: target.value }));
  byId("theme").addEventListener("change", ({ target }) => want({ theme: target.value }));
  addEventListener("click", ({ target }) => byId("keep").contains(target) || (byId("keep").open = false));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && byId("keep").open) {
      byId("keep").open = false;
      byId("keep").querySelector("summary").focus();
    }
  });
}

/** Hear of changes: through the one connection that the tabs of a browser share, or through one of our own. */
function connect() {
  const channel = new BroadcastChannel("changes");
  channel.onmessage = ({ data }) => hear(data);
  if (globalThis.SharedWorker) {
    globalThis.connection = new SharedWorker("/changes.js", { name: "changes" });
  } else {
    import("/changes.js");
    hear({ lost: false });
  }
}

async function hear({ lost, settled: now = settled }) {
  if (lost) {
    return tell("lost");
  }
  if (now !== settled || look === null) {
    await list();
    settled = now;
  }
  await refresh();
}

async function list() {
  const answer = await get("/files");
  if (!answer) {
    return;
  }
  const { files: there, themes, theme, root } = await answer.json();
  wish.theme ||= theme;
  wish.file ||= there.length === 1 ? there[0] : "";
  files.show(there, wish.file);
  choices(byId("theme"), themes.map((name) => [name, titled(name)]), wish.theme);
  if (!wish.file) {
    welcome(there, root);
  }
}

/** Ask for the blueprint as it is now; where something has changed meanwhile, once more. */
async function refresh() {
  isStale = true;
  if (isAsking || !wish.file) {
    return;
  }
  isAsking = true;
  while (isStale) {
    isStale = false;
    await ask();
  }
  isAsking = false;
}

async function ask() {
  const slow = setTimeout(() => tell("waiting"), SLOW);
  const wanted = query(wish);
  const answer = await get(`/look?${query({ ...wish, known })}`);
  clearTimeout(slow);
  if (!answer) {
    tell("lost");
  } else if (answer.status === 404) {
    look = { state: "gone", title: "", picture: "", findings: [], parts: {}, texts: {}, views: [], troubles: [], moved: "" };
    show();
  } else if (!answer.ok && answer.status !== 204) {
    const { error, hint } = await answer.json();
    notice([`${error}. ${hint}`]);
  } else if (wanted === query(wish)) {
    if (answer.status === 200) {
      known = answer.headers.get("ETag").slice(1, -1);
      look = { ...(await answer.json()), file: wish.file };
      show();
    }
    tell(look.state);
  }
}

async function get(address) {
  try {
    return await fetch(address);
  } catch {
    return null; // nobody is there
  }
}

function show() {
  if (look.moved) {
    say(`The file is now called ${look.moved}`);
    return want({ file: look.moved });
  }
  const title = look.title || wish.file;
  document.title = `${title} · blueprint`;
  byId("title").textContent = byId("heading").textContent = title;
  byId("path").textContent = wish.file;
  choices(byId("view"), [["", "Whole blueprint"], ["journey", "Journey map"], ...look.views], wish.view);
  downloads();
  byId("tools").hidden = byId("zoom").hidden = false;
  panel.show(look);
  panel.follow(look.state);
  if (look.picture) {
    picture.show(look.picture);
  } else if (!picture.isThere) {
    byId("stage").replaceChildren(make("div", { id: "empty" }, make("strong", {}, "No picture yet"), "The file cannot be drawn as it is. The findings say why."));
  }
  picture.age(look.state !== "good");
  notice([...amiss(), ...look.troubles]);
  tell(look.state);
  say(look.state === "good" ? `Picture drawn; ${number(look.findings.length, "finding")}` : amiss().join(" "));
  document.documentElement.dataset.scheme = { auto: "auto", dark: "dark" }[wish.theme] ?? "light";
}

/** What is to be known about a picture that is not of the file as it is now. */
function amiss() {
  if (look.state === "good") {
    return [];
  }
  const last = picture.isThere ? ["The picture is the last that could be drawn."] : [];
  return [...(look.state === "broken" ? errors() : ["The file is no longer there."]), ...last];
}

/** The first error of a file that cannot be drawn, and how many more it has. */
function errors() {
  const [first, ...others] = look.findings.filter(({ severity }) => severity === "error");
  const place = first.path === wish.file ? `Line ${first.start.line}` : `${first.path}, line ${first.start.line}`;
  const more = others.length ? [`The file has ${number(others.length, "more error")}.`] : [];
  return [`${place}: ${first.message}.`, ...more];
}

/** Where a part stands, and where it leads: to the page of another blueprint, if we have its file. */
function point(name) {
  const href = picture.lead(name);
  const isOutside = /^(https?:|mailto:)/i.test(href);
  panel.point(name, href, isOutside ? "Leads to" : "Opens up in");
  if (name) {
    panel.open(true);
  }
}

function want(change) {
  wish = { ...wish, ...change };
  history.replaceState(null, "", addressOf(wish));
  known = "";
  return refresh();
}

function welcome(there, root) {
  byId("title").textContent = root;
  byId("path").textContent = number(there.length, "blueprint");
  byId("side").hidden = true;
  tell("good");
  if (there.length) {
    files.open();
  }
  const start = ["There is no blueprint here yet. ", make("code", {}, "blueprint new"), " writes one, and this page shows it."];
  const choose = make("button", { type: "button" }, "Choose a blueprint");
  choose.addEventListener("click", () => files.open());
  byId("stage").replaceChildren(make("div", { id: "empty" }, ...(there.length ? [choose] : start)));
}

function downloads() {
  const kept = { SVG: "svg", PNG: "png", PDF: "pdf" };
  byId("formats").replaceChildren(
    ...Object.entries(kept).map(([title, format]) =>
      make("a", { href: `/picture.${format}?${query(wish)}`, download: "" }, title),
    ),
  );
}

function notice(sentences) {
  byId("notice").hidden = !sentences.length;
  byId("notice").replaceChildren(...worded(sentences.join(" ")));
}

function tell(state) {
  byId("state").dataset.state = state;
  byId("stated").textContent = STATES[state];
}

function choices(select, options, chosen) {
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value, false, value === chosen)));
}

function titled(name) {
  return name.includes(".") ? name : `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replace("-", " ");
}

function number(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function query(table) {
  return new URLSearchParams(Object.entries(table).filter(([, value]) => value)).toString();
}

function addressOf(table) {
  return `/?${query(table)}`;
}
