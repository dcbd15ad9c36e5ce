/* Steering by mouse, touch and keyboard. */
const TREMBLE = 4;
const LINE = 16;
const STRIDE = 120;

/** Let the camera be moved by what points at its view: one finger or the mouse pans, two fingers zoom. */
function steerByPointer(camera, open) {
  const { view } = camera;
  const pointers = new Map();
  let moved = 0;
  view.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    if (!pointers.size) moved = 0;
    pointers.set(event.pointerId, event);
  });
  view.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    moved += Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
    if (moved > TREMBLE) {
      view.setPointerCapture(event.pointerId);
      if (pointers.size > 1) pinch(camera, pointers, event);
      else camera.pan(event.clientX - before.clientX, event.clientY - before.clientY);
    }
    pointers.set(event.pointerId, event);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    view.addEventListener(end, (event) => pointers.delete(event.pointerId));
  }
  view.addEventListener("click", (event) => {
    if (moved <= TREMBLE || !event.detail) open(event.target.closest(".card[data-id]")?.dataset.id ?? "");
  });
}

/** Two fingers: what is between them stays between them. */
function pinch(camera, pointers, event) {
  const other = [...pointers.values()].find((pointer) => pointer.pointerId !== event.pointerId);
  const before = pointers.get(event.pointerId);
  const frame = camera.view.getBoundingClientRect();
  const at = {
    x: (event.clientX + other.clientX) / 2 - frame.left,
    y: (event.clientY + other.clientY) / 2 - frame.top,
  };
  const apart = (one) => Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
  camera.pan((event.clientX - before.clientX) / 2, (event.clientY - before.clientY) / 2);
  camera.zoom(apart(event) / apart(before), at);
}

/** The wheel moves the picture as it moves any page; with Ctrl, or pinched on a pad, it zooms. */
function steerByWheel(camera) {
  camera.view.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const unit = event.deltaMode ? LINE : 1;
      const frame = camera.view.getBoundingClientRect();
      if (event.ctrlKey || event.metaKey) {
        const at = { x: event.clientX - frame.left, y: event.clientY - frame.top };
        return camera.zoom(Math.exp((-event.deltaY * unit) / 300), at);
      }
      const [right, down] = event.shiftKey && !event.deltaX ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      camera.pan(-right * unit, -down * unit);
    },
    { passive: false },
  );
}

const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** Keys that count within the picture only, where nobody types. */
function steerByKeys(camera, picture, { open, follow }) {
  camera.view.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const card = event.target.closest(".card[data-id]")?.dataset.id;
    if (!actionOf(event, card)) return;
    event.preventDefault();
    actionOf(event, card)();
  });

  function actionOf({ key, shiftKey }, card) {
    const arrow = ARROWS[key];
    if (arrow && (shiftKey || !card)) return () => camera.pan(-arrow[0] * STRIDE, -arrow[1] * STRIDE);
    if (arrow) return () => goTo(picture.neighbour(card, ...arrow));
    if (card && (key === "Enter" || key === " ")) return () => open(card, true);
    if (card && key.toLowerCase() === "t") return () => follow(card);
    return { "+": () => camera.zoom(1.25), "=": () => camera.zoom(1.25), "-": () => camera.zoom(0.8), 0: () => camera.fit() }[key];
  }

  function goTo(card) {
    picture.focus(card);
    camera.reveal(picture.box(card), edges());
  }
}
