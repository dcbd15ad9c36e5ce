// The picture: drawn anew in place, zoomed, moved, and its parts chosen.

const RING = 5; // points around what is chosen
const STEP = 1.2;
const STYLE = /<style>([^<]*)<\/style>/; // that of the picture: in a text of the file, no such sign is left as it is
const [LEAST, MOST] = [0.05, 8];
const READABLE = 0.36; // a picture that would be smaller is first shown in part
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class Picture extends EventTarget {
  #stage;
  #svg = null;
  #size = [0, 0];
  #scale = 1;
  #fits = true;
  #sheet = new CSSStyleSheet();
  #chosen = "";
  #leads = new Map();

  constructor(stage) {
    super();
    this.#stage = stage;
    document.adoptedStyleSheets.push(this.#sheet);
    new ResizeObserver(() => this.#fits && this.fit()).observe(stage);
    stage.addEventListener("wheel", (event) => this.#roll(event), { passive: false });
    stage.addEventListener("pointerdown", (event) => this.#grab(event));
    stage.addEventListener("click", (event) => this.#click(event));
    stage.addEventListener("keydown", (event) => this.#press(event));
    stage.addEventListener("focusin", () => this.#frame());
    stage.addEventListener("focusout", () => this.#frame());
  }

  get chosen() {
    return this.#chosen;
  }

  get scale() {
    return this.#scale;
  }

  get isThere() {
    return this.#svg !== null;
  }

  /** Show `text`, an SVG of ours, in the place of the picture before: what was in view stays where it was. */
  show(text) {
    const before = this.#svg && { anchor: this.#anchor(), cards: this.#cards(), focus: this.#focused() };
    this.#svg = this.#read(text);
    this.#stage.replaceChildren(this.#svg);
    this.#fits ? this.fit() : this.zoom(this.#scale);
    [...this.#cards().values()].forEach((card, index) => {
      card.setAttribute("role", "button");
      card.setAttribute("tabindex", index ? "-1" : "0");
    });
    if (before) {
      this.#restore(before);
    } else if (this.#scale < READABLE) {
      this.zoom(READABLE);
      this.#stage.scrollTo(0, 0);
    }
    this.choose(this.#find(this.#chosen).length ? this.#chosen : "", { reveal: false });
  }

  /** Say that what is shown is no longer so. */
  age(isOld) {
    this.#svg?.classList.toggle("old", isOld);
  }

  clear() {
    this.#svg = null;
    this.#stage.replaceChildren();
  }

  /** Choose a part by its name, `card order.customer`, or none; tells those who listen for `choice`. */
  choose(name, { reveal = true } = {}) {
    this.#chosen = name;
    const parts = this.#find(name);
    this.#cards().forEach((card) => card.setAttribute("aria-pressed", String(parts.includes(card))));
    this.#svg?.querySelectorAll(".ring.choice").forEach((ring) => ring.remove());
    parts.forEach((part) => this.#ring(part, "choice"));
    if (reveal && parts.length) {
      this.#reveal(parts[0]);
    }
    this.dispatchEvent(new CustomEvent("choice", { detail: { name, isShown: parts.length > 0 } }));
  }

  /** Where a part leads to, as the picture has it. */
  lead(name) {
    return this.#leads.get(name) ?? "";
  }

  fit() {
    if (this.#svg) {
      const style = getComputedStyle(this.#stage);
      const room = (side, from, to) => this.#stage[side] - parseFloat(style[from]) - parseFloat(style[to]);
      const wide = room("clientWidth", "paddingLeft", "paddingRight") / this.#size[0];
      const high = room("clientHeight", "paddingTop", "paddingBottom") / this.#size[1];
      this.zoom(Math.min(wide, high, 1.5), { fits: true });
    }
  }

  larger() {
    this.zoom(this.#scale * STEP);
  }

  smaller() {
    this.zoom(this.#scale / STEP);
  }

  /** Draw a point of the picture `scale` pixels wide; what is at the pixel `at` of the window stays there. */
  zoom(scale, { at = this.#middle(), fits = false } = {}) {
    if (!this.#svg) {
      return;
    }
    const before = this.#svg.getBoundingClientRect();
    const [x, y] = [(at[0] - before.left) / before.width, (at[1] - before.top) / before.height];
    this.#scale = Math.min(Math.max(scale, LEAST), MOST);
    this.#fits = fits;
    this.#svg.style.width = `${this.#size[0] * this.#scale}px`;
    this.#svg.style.height = `${this.#size[1] * this.#scale}px`;
    const after = this.#svg.getBoundingClientRect();
    if (!fits && before.width) {
      this.#stage.scrollBy(after.left + x * after.width - at[0], after.top + y * after.height - at[1]);
    }
    this.dispatchEvent(new Event("zoom"));
  }

  /** The SVG as elements. Its styles go where the policy of the page lets them; where a card leads is for the panel. */
  #read(text) {
    const [plain, styles] = [text.replace(STYLE, ""), text.match(STYLE)?.[1] ?? ""];
    this.#sheet.replaceSync(styles);
    const svg = document.adoptNode(new DOMParser().parseFromString(plain, "image/svg+xml").documentElement);
    this.#leads.clear();
    svg.querySelectorAll("a").forEach((link) => {
      const card = link.closest(".node");
      this.#leads.set(`card ${card.dataset.id}`, link.getAttributeNS("http://www.w3.org/1999/xlink", "href"));
      link.replaceWith(...link.childNodes);
    });
    this.#size = ["width", "height"].map((side) => parseFloat(svg.getAttribute(side)));
    return svg;
  }

  #cards() {
    return new Map([...(this.#svg?.querySelectorAll(".node") ?? [])].map((card) => [card.dataset.id, card]));
  }

  #find(name) {
    const [kind, ...ids] = name.split(" ");
    const [first, second] = ids.map((id) => CSS.escape(id));
    const selectors = {
      card: `.node[data-id="${first}"]`,
      step: `.step[data-step="${first}"]`,
      lane: `.lane[data-id="${first}"]`,
      phase: `.phase[data-phase="${first}"]`,
      link: `.edge[data-source="${first}"][data-target="${second}"]`,
    };
    return this.#svg && selectors[kind] ? [...this.#svg.querySelectorAll(selectors[kind])] : [];
  }

  #ring(part, kind) {
    const box = part.getBBox();
    const ring = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const places = { x: box.x - RING, y: box.y - RING, width: box.width + 2 * RING, height: box.height + 2 * RING, rx: 10 };
    Object.entries(places).forEach(([name, value]) => ring.setAttribute(name, value));
    ring.setAttribute("class", `ring ${kind}`);
    ring.addEventListener("animationend", () => ring.remove());
    this.#svg.append(ring);
  }

  #frame() {
    this.#svg?.querySelectorAll(".ring.focus").forEach((ring) => ring.remove());
    const card = this.#focused();
    if (card && card.matches(":focus-visible")) {
      this.#ring(card, "focus");
    }
  }

  #focused() {
    return this.#svg?.contains(document.activeElement) ? document.activeElement.closest(".node") : null;
  }

  #middle() {
    const box = this.#stage.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  }

  /** The card by which the eye knows where it is: the chosen one where it is in view, else that nearest the middle. */
  #anchor() {
    const [x, y] = this.#middle();
    const far = (box) => Math.hypot(box.left + box.width / 2 - x, box.top + box.height / 2 - y);
    const stage = this.#stage.getBoundingClientRect();
    const inView = (box) => box.right > stage.left && box.left < stage.right && box.bottom > stage.top && box.top < stage.bottom;
    const seen = [...this.#cards()].map(([id, card]) => ({ id, box: card.getBoundingClientRect() })).filter(({ box }) => inView(box));
    const chosen = seen.find(({ id }) => `card ${id}` === this.#chosen);
    return chosen ?? seen.sort((one, other) => far(one.box) - far(other.box))[0];
  }

  #restore({ anchor, cards, focus }) {
    const now = this.#cards();
    const same = anchor && now.get(anchor.id);
    if (same && !this.#fits) {
      const box = same.getBoundingClientRect();
      this.#stage.scrollBy(box.left - anchor.box.left, box.top - anchor.box.top);
    }
    if (focus) {
      this.#rove(now.get(focus.dataset.id), { reveal: false });
    }
    now.forEach((card, id) => {
      if (cards.get(id)?.textContent !== card.textContent) {
        this.#ring(card, "flash");
      }
    });
  }

  #reveal(part) {
    const [stage, box] = [this.#stage.getBoundingClientRect(), part.getBoundingClientRect()];
    const shift = (from, to, start, end) => {
      const room = Math.min(48, (end - start) / 4);
      if (to - from > end - start - 2 * room) {
        return from - start - room;
      }
      return from < start + room ? from - start - room : Math.max(to - end + room, 0);
    };
    this.#stage.scrollBy(shift(box.left, box.right, stage.left, stage.right), shift(box.top, box.bottom, stage.top, stage.bottom));
  }

  /** Let the Tab key come to `card` from now on, and go there. */
  #rove(card, { reveal = true } = {}) {
    if (card) {
      this.#cards().forEach((other) => other.setAttribute("tabindex", other === card ? "0" : "-1"));
      card.focus({ preventScroll: true });
      if (reveal) {
        this.#reveal(card);
      }
    }
  }

  #roll(event) {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.zoom(this.#scale * Math.exp(-event.deltaY / 400), { at: [event.clientX, event.clientY] });
    }
  }

  #grab(event) {
    if (event.button !== 0 || event.pointerType !== "mouse" || event.target.closest(".node")) {
      return;
    }
    const move = (moved) => {
      this.#stage.classList.add("grabbed");
      this.#stage.scrollBy(-moved.movementX, -moved.movementY);
    };
    const drop = () => {
      this.#stage.classList.remove("grabbed");
      removeEventListener("pointermove", move);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", drop, { once: true });
    addEventListener("pointercancel", drop, { once: true });
  }

  #click(event) {
    const name = this.#nameOf(event.target);
    if (name) {
      const card = event.target.closest(".node");
      card && this.#rove(card, { reveal: false });
      this.choose(name, { reveal: false });
    }
  }

  #nameOf(target) {
    const part = target.closest(".node, .edge, .step, .phase, .lane");
    const kind = part?.classList[0];
    const { id, step, phase, source, target: to } = part?.dataset ?? {};
    return { node: `card ${id}`, edge: `link ${source} ${to}`, step: `step ${step}`, phase: `phase ${phase}`, lane: `lane ${id}` }[kind];
  }

  #press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const card = this.#focused();
    const work = {
      "+": () => this.larger(),
      "=": () => this.larger(),
      "-": () => this.smaller(),
      0: () => this.fit(),
      1: () => this.zoom(1),
      Escape: () => this.choose(""),
      Enter: card && (() => this.choose(`card ${card.dataset.id}`)),
      " ": card && (() => this.choose(`card ${card.dataset.id}`)),
    }[event.key] ?? (card && ARROWS[event.key] && (() => this.#rove(this.#beside(card, ARROWS[event.key]))));
    if (work) {
      event.preventDefault();
      work();
    }
  }

  /** The nearest card in a direction: what lies aside counts double. */
  #beside(card, [across, down]) {
    const center = (one) => {
      const box = one.getBoundingClientRect();
      return [box.left + box.width / 2, box.top + box.height / 2];
    };
    const [x, y] = center(card);
    const ways = [...this.#cards().values()].map((other) => {
      const [dx, dy] = [center(other)[0] - x, center(other)[1] - y];
      return { other, ahead: dx * across + dy * down, aside: Math.abs(dx * down) + Math.abs(dy * across) };
    });
    const open = ways.filter(({ other, ahead, aside }) => other !== card && ahead > 1 && ahead >= aside / 2);
    return open.sort((one, two) => one.ahead + 2 * one.aside - two.ahead - 2 * two.aside)[0]?.other;
  }
}
