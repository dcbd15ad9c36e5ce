// Elements out of data: a text is a text, whatever stands in it.

/** An element with properties and children, which may be texts; `data` and `aria` are tables of attributes. */
export function make(tag, { data = {}, aria = {}, ...properties } = {}, ...children) {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  Object.assign(element.dataset, data);
  Object.entries(aria).forEach(([name, value]) => element.setAttribute(`aria-${name}`, value));
  element.append(...children);
  return element;
}

export function byId(id) {
  return document.getElementById(id);
}

/** Tell those who listen and do not look. */
export function say(text) {
  byId("said").textContent = text;
}
