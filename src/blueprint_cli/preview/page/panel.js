// The panel beside the picture: what was found, and where a part stands in its file.

import { byId, make, say } from "/make.js";

const SIGNS = { error: "!", warning: "!", info: "i" };
const AROUND = 2; // lines before and after a part
const WIDE = "(min-width: 801px)";
const LINE = /\r\n|\r|\n/;

export class Panel extends EventTarget {
  #look = null;
  #chosen = null; // the finding
  #state = "";
  #isByItself = false;

  constructor() {
    super();
    byId("findings-switch").addEventListener("click", () => this.open(byId("side").hidden));
    byId("close-source").addEventListener("click", () => this.dispatchEvent(new Event("close")));
    byId("copy").addEventListener("click", () => this.#copy());
  }

  /** Open by itself when the file breaks, where there is room beside the picture, and close when it is mended. */
  follow(state) {
    if (state === "broken" && this.#state !== "broken" && byId("side").hidden && matchMedia(WIDE).matches) {
      this.open(true);
      this.#isByItself = true;
    } else if (state === "good" && this.#isByItself && byId("source").hidden) {
      this.open(false);
    }
    this.#state = state;
  }

  open(isOpen) {
    this.#isByItself = false;
    byId("side").hidden = !isOpen;
    byId("findings-switch").setAttribute("aria-expanded", String(isOpen));
  }

  /** Show what was found in `look`. */
  show(look) {
    this.#look = look;
    const { findings } = look;
    const worst = ["error", "warning"].find((severity) => findings.some((finding) => finding.severity === severity));
    byId("count").textContent = findings.length;
    byId("count").dataset.worst = worst ?? "";
    byId("nothing").hidden = findings.length > 0 || look.state !== "good";
    const focus = document.activeElement?.closest?.(".finding")?.dataset.key;
    this.#chosen = findings.find((finding) => keyOf(finding) === this.#chosenKey) ?? null;
    byId("list").replaceChildren(...findings.map((finding) => make("li", {}, this.#button(finding))));
    if (focus) {
      [...document.querySelectorAll(".finding")].find((button) => button.dataset.key === focus)?.focus();
    }
  }

  /** Show where a part stands, or close the source. `href` is where it leads. */
  point(name, href = "", leads = "") {
    const part = this.#look?.parts[name];
    if (part) {
      this.#showLines(part, part.line, part.end);
    }
    byId("source").hidden = !part;
    byId("leads").hidden = !href;
    byId("leads").replaceChildren(...(href ? [leads, " ", link(href)] : []));
    this.#mark(null);
  }

  #chosenKey = "";

  #mark(finding) {
    this.#chosen = finding;
    this.#chosenKey = finding ? keyOf(finding) : "";
    document.querySelectorAll(".finding").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.key === this.#chosenKey)));
  }

  #button(finding) {
    const { severity, message, help, code, name, path, start } = finding;
    const others = path === this.#look.file ? "" : `${path}, `;
    const button = make(
      "button",
      { type: "button", className: "finding", data: { key: keyOf(finding) }, aria: { pressed: String(keyOf(finding) === this.#chosenKey) } },
      make("span", { className: `sign ${severity}`, aria: { hidden: "true" } }, make("span", {}, SIGNS[severity])),
      make("span", { className: "what" }, make("span", { className: "hidden" }, `${severity}: `), ...worded(sentence(message))),
      make("span", { className: "help" }, ...worded(help && sentence(help))),
      make("span", { className: "where" }, `${code} ${name} · ${others}line ${start.line}`),
    );
    button.addEventListener("click", () => this.#choose(finding));
    return button;
  }

  #choose(finding) {
    this.dispatchEvent(new CustomEvent("finding", { detail: finding.part }));
    const part = this.#look.parts[finding.part];
    this.#showLines({ path: finding.path, ...finding.start }, finding.start.line, Math.max(finding.end.line, part?.end ?? 0));
    byId("source").hidden = false;
    this.#mark(finding);
  }

  #showLines({ path, line, column }, first, last) {
    byId("address").textContent = `${path}:${line}:${column}`;
    const lines = (this.#look.texts[path] ?? "").split(LINE);
    const from = Math.max(first - AROUND, 1);
    const shown = lines.slice(from - 1, last + AROUND);
    byId("lines").replaceChildren(
      ...shown.map((text, index) =>
        make(
          "div",
          { className: from + index >= first && from + index <= last ? "within" : "" },
          make("span", { className: "number" }, String(from + index)),
          make("span", {}, text),
        ),
      ),
    );
  }

  async #copy() {
    const address = byId("address").textContent;
    try {
      await navigator.clipboard.writeText(address);
      byId("copy").textContent = "Copied";
      say(`Copied ${address}`);
      setTimeout(() => (byId("copy").textContent = "Copy"), 1500);
    } catch {
      getSelection().selectAllChildren(byId("address")); // so that the keys for copying do
    }
  }
}

function keyOf({ code, message, path, route }) {
  return JSON.stringify([code, message, path, route]);
}

function sentence(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? "" : "."}`;
}

/** A text with what stands between backticks set as code. */
export function worded(text) {
  return text.split("`").map((part, index) => (index % 2 ? make("code", {}, part) : part));
}

function link(href) {
  const isOutside = /^(https?:|mailto:)/i.test(href);
  return make("a", isOutside ? { href, target: "_blank", rel: "noopener noreferrer" } : { href }, href);
}
