/* The titles of lanes, phases and steps, which stay in view while the picture moves beneath them. */

/** How much of the view, in points of the picture, is taken by titles at its edges. */
function edges() {
  const { above, beside } = record.places;
  const wide = beside ? beside.width : 0;
  return { top: above ? above.height : 0, left: rightToLeft ? 0 : wide, right: rightToLeft ? wide : 0 };
}

/** Let the titles of `svg` follow the camera, where they are those of all below or beside them. */
function keepTitles(svg, camera) {
  const { above, beside, columns } = record.places;
  if (!above) return;
  const [steps, lanes] = [".phase, .step", ".lane, .line"];
  const top = strip(svg, "above", columns ? lanes : steps);
  const side = strip(svg, "beside", columns ? steps : lanes);
  const corner = make("div", { className: "heads corner" });
  camera.view.append(side.strip, top.strip, corner);
  camera.followers.push(({ x, y, scale, view }) => {
    const isAbove = y + above.y * scale < 0;
    const end = x + (beside.x + beside.width) * scale;
    const isBeside = rightToLeft ? end > view.clientWidth : x + beside.x * scale < 0;
    place(top, isAbove, x, -above.y * scale, scale);
    place(side, isBeside, -beside.x * scale, -beside.y * scale, scale);
    corner.hidden = !(isAbove && isBeside);
    measure(top.strip, { height: above.height * scale });
    measure(side.strip, { width: beside.width * scale, height: beside.height * scale });
    measure(corner, { width: beside.width * scale, height: above.height * scale });
    side.strip.style.transform = `translateY(${y + beside.y * scale}px)`;
  });
}

function strip(svg, kind, selector) {
  const copy = svg.cloneNode(false);
  for (const name of ["id", "role", "aria-labelledby", "aria-describedby"]) copy.removeAttribute(name);
  for (const found of svg.querySelectorAll(selector)) copy.append(found.cloneNode(true));
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  return { strip: make("div", { className: `heads ${kind}`, attributes: { "aria-hidden": "true" } }, copy), copy };
}

function place({ strip, copy }, isShown, x, y, scale) {
  strip.hidden = !isShown;
  copy.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
}

function measure(element, lengths) {
  for (const [name, length] of Object.entries(lengths)) element.style[name] = `${length}px`;
}
