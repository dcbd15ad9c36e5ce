/* The camera: which part of the picture is seen, and how large. */
const SMALLEST = 0.1;
const LARGEST = 4;
const READABLE = 0.6;
const SMALL = 0.5;
const SLACK = 96;
const MARGIN = 16;
const BUTTONS = 64;
const MOMENT = 220;
const still = matchMedia("(prefers-reduced-motion: reduce)");

class Camera {
  /** `view` is the window onto the `paper`; whoever is in `followers` is told of every move. */
  constructor(view, paper, size) {
    Object.assign(this, { view, paper, size, x: 0, y: 0, scale: 1, isWhole: false, followers: [] });
    this.resting = 0;
    this.moving = 0;
  }

  /** Show all of the picture, or where that could not be read the beginning of it. */
  open() {
    if (this.whole() >= READABLE) return this.fit(false);
    this.scale = READABLE + 0.15;
    this.x = rightToLeft ? this.view.clientWidth - this.size.width * this.scale : 0;
    this.y = 0;
    this.show();
  }

  /** Show all of the picture, in the middle. */
  fit(slowly = true) {
    const scale = Math.min(1, this.whole());
    const x = (this.view.clientWidth - this.size.width * scale) / 2;
    const y = Math.max(0, (this.view.clientHeight - this.size.height * scale) / 2);
    this.go({ x, y, scale }, slowly);
    this.isWhole = true;
  }

  /** Stay where it is when the window has another size, but show all of the picture if all of it was shown. */
  resize() {
    if (!this.view.clientWidth) return;
    if (this.isWhole && this.whole() >= SMALL) this.fit(false);
    else this.show();
  }

  whole() {
    return Math.min(this.view.clientWidth / this.size.width, this.view.clientHeight / this.size.height);
  }

  pan(right, down) {
    this.stop();
    this.x += right;
    this.y += down;
    this.show();
  }

  /** Make all larger or smaller around a point of the view, by itself its middle. */
  zoom(factor, at = { x: this.view.clientWidth / 2, y: this.view.clientHeight / 2 }) {
    this.stop();
    const scale = Math.min(LARGEST, Math.max(SMALLEST, this.scale * factor));
    this.x = at.x - ((at.x - this.x) * scale) / this.scale;
    this.y = at.y - ((at.y - this.y) * scale) / this.scale;
    this.scale = scale;
    this.show();
  }

  /** Bring a box of the picture into view, beside what stays in view, as little as that takes. */
  reveal(box, edges) {
    const scale = Math.max(this.scale, SMALL);
    const about = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const x = this.x + about.x * (this.scale - scale);
    const y = this.y + about.y * (this.scale - scale);
    const width = this.view.clientWidth;
    const height = this.view.clientHeight;
    const first = edges.left * scale + (rightToLeft ? BUTTONS : MARGIN);
    const last = width - edges.right * scale - (rightToLeft ? MARGIN : BUTTONS);
    const right = shift(x + box.x * scale, box.width * scale, first, last);
    const down = shift(y + box.y * scale, box.height * scale, edges.top * scale + MARGIN, height - MARGIN);
    if (right || down || scale !== this.scale) this.go({ x: x + right, y: y + down, scale });
  }

  go(to, slowly = true) {
    this.stop();
    if (!slowly || still.matches) {
      Object.assign(this, to);
      return this.show();
    }
    const from = { x: this.x, y: this.y, scale: this.scale };
    const start = performance.now();
    const move = (now) => {
      const done = Math.min(1, Math.max(0, (now - start) / MOMENT));
      const share = 1 - (1 - done) ** 3;
      for (const key of ["x", "y", "scale"]) this[key] = from[key] + (to[key] - from[key]) * share;
      this.show();
      this.moving = done < 1 ? requestAnimationFrame(move) : 0;
    };
    this.moving = requestAnimationFrame(move);
  }

  stop() {
    if (this.moving) cancelAnimationFrame(this.moving);
    this.moving = 0;
    this.isWhole = false;
  }

  /** Put the paper where it belongs. While it moves it is a layer of its own, which is sharp again at rest. */
  show() {
    this.x = kept(this.x, this.size.width * this.scale, this.view.clientWidth);
    this.y = kept(this.y, this.size.height * this.scale, this.view.clientHeight);
    this.view.classList.add("moving");
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.view.classList.remove("moving"), MOMENT);
    this.paper.style.transform = `translate(${this.x}px, ${this.y}px) scale(${this.scale})`;
    for (const follower of this.followers) follower(this);
  }
}

/** Where something so long may begin that is not to get lost from a window. */
function kept(start, length, room) {
  const low = Math.min(0, room - length) - SLACK;
  const high = Math.max(0, room - length) + SLACK;
  return Math.min(high, Math.max(low, start));
}

/** How far to move what begins at `start` and is so long, that it lies between two edges; its beginning at least. */
function shift(start, length, low, high) {
  if (start < low || length > high - low) return low - start;
  return Math.min(0, high - (start + length));
}
