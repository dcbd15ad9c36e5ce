/* The record that came with the page, and the making of elements. Texts only ever become text. */
const record = JSON.parse(document.getElementById("page-record").textContent);
const words = record.words;
const root = document.documentElement;
const rightToLeft = root.dir === "rtl";

/** The part of the page with this name. */
function part(name) {
  return document.getElementById(`page-${name}`);
}

/** An element with these properties, attributes and children, of which texts are text and nothings are left out. */
function make(tag, { attributes = {}, ...properties } = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.flat().filter(Boolean));
  return made;
}

/** A text in its own direction. */
function say(tag, text, className = "") {
  return make(tag, { className, dir: "auto" }, text);
}

/** What is said in words of the page with numbers in them. */
function count(key, number, all) {
  return words[key].replace("{all}", all).replace("{}", number);
}
