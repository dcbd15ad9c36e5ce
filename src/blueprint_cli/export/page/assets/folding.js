/** A text without capitals and marks on letters, as people type who look for it. */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}
