// The list of blueprints, to choose from.

import { byId, make } from "/make.js";

/** Which of many paths are meant by what was typed: those that have each word of it. */
function matching(files, typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return files.filter((file) => words.every((word) => file.toLowerCase().includes(word)));
}

export class Files {
  #files = [];
  #shown = "";
  #address;

  /** `address` makes the address of the page that shows a file. */
  constructor(address) {
    this.#address = address;
    const dialog = byId("files");
    byId("which").addEventListener("click", () => this.#isAlone || this.open());
    byId("close-files").addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    byId("wanted").addEventListener("input", () => this.#list());
    byId("wanted").addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        byId("known").querySelector("a")?.click();
      }
    });
  }

  show(files, shown) {
    [this.#files, this.#shown] = [files, shown];
    document.documentElement.toggleAttribute("data-alone", this.#isAlone);
    byId("which").disabled = this.#isAlone;
    this.#list();
  }

  open() {
    byId("wanted").value = "";
    this.#list();
    byId("files").showModal();
  }

  get #isAlone() {
    return this.#files.length < 2 && this.#files[0] === this.#shown;
  }

  #list() {
    const found = matching(this.#files, byId("wanted").value);
    byId("known").replaceChildren(...found.map((file) => make("li", {}, this.#link(file))));
    byId("none").hidden = found.length > 0;
  }

  #link(file) {
    const at = Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\"));
    const name = file.slice(at + 1).replace(/(\.blueprint)?\.ya?ml$/i, "");
    const link = make("a", { href: this.#address(file) }, name, ...(at > 0 ? [make("span", {}, file.slice(0, at))] : []));
    if (file === this.#shown) {
      link.setAttribute("aria-current", "page");
    }
    return link;
  }
}
