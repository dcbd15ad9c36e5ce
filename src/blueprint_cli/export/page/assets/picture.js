/* The picture's cards and arrows. */
class Picture {
  constructor(svg) {
    this.svg = svg;
    this.cards = new Map([...svg.querySelectorAll(".card[data-id]")].map((card) => [card.dataset.id, card]));
    this.edges = [...svg.querySelectorAll(".edge")];
    this.boxes = new Map();
    this.makeButtons();
  }

  /** Each card is a button that opens its details, in which its link stands. Tab stops at one of them. */
  makeButtons() {
    this.svg.setAttribute("role", "graphics-document document");
    for (const link of this.svg.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    for (const card of this.cards.values()) {
      card.setAttribute("role", "button");
      card.setAttribute("tabindex", "-1");
    }
    this.cards.values().next().value?.setAttribute("tabindex", "0");
  }

  /** Where a card stands, in points of the picture. */
  box(id) {
    if (!this.boxes.has(id)) this.boxes.set(id, this.cards.get(id).getBBox());
    return this.boxes.get(id);
  }

  /** Where the cards of a step stand together. */
  boxOf(ids) {
    const boxes = ids.map((id) => this.box(id));
    const x = Math.min(...boxes.map((box) => box.x));
    const y = Math.min(...boxes.map((box) => box.y));
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    return { x, y, width: right - x, height: bottom - y };
  }

  focus(id) {
    for (const card of this.cards.values()) card.setAttribute("tabindex", "-1");
    this.cards.get(id).setAttribute("tabindex", "0");
    this.cards.get(id).focus({ preventScroll: true });
  }

  /** The card that is nearest in one direction, as a cell beside or below: what lies askew counts as further off. */
  neighbour(id, right, down) {
    const from = middle(this.box(id));
    const far = (other) => {
      const to = middle(this.box(other));
      const along = (to.x - from.x) * right + (to.y - from.y) * down;
      const askew = Math.abs((to.x - from.x) * down) + Math.abs((to.y - from.y) * right);
      return along > 8 ? along + 3 * askew : Infinity;
    };
    const [nearest] = [...this.cards.keys()].map((other) => [far(other), other]).sort((a, b) => a[0] - b[0]);
    return nearest[0] < Infinity ? nearest[1] : id;
  }

  /** Let stand out what is `shown`, and in a thread what comes before and after the `card`. */
  mark({ card, shown, thread }) {
    for (const [id, element] of this.cards) {
      element.classList.toggle("faint", !shown.has(id));
      element.classList.toggle("before", Boolean(thread?.before.has(id)));
      element.classList.toggle("after", Boolean(thread?.after.has(id)));
      if (id === card) element.setAttribute("aria-current", "true");
      else element.removeAttribute("aria-current");
    }
    for (const edge of this.edges) {
      const { source, target } = edge.dataset;
      const lies = thread ? thread.links.has(`${source} ${target}`) : shown.has(source) && shown.has(target);
      edge.classList.toggle("faint", !lies);
      edge.classList.toggle("followed", Boolean(thread) && lies);
    }
  }
}

function middle(box) {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
