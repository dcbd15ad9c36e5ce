/* What the theme leaves out: names, for screen readers, of the search and of what holds the buttons of a block, and a
   way for keyboards to scroll wide tables. */

const complete = () => {
  document.querySelector(".md-search")?.setAttribute("aria-label", "Search")
  document.querySelectorAll(".md-typeset__scrollwrap:not([tabindex])").forEach(table => (table.tabIndex = 0))
  document.querySelectorAll(".md-code__nav").forEach((nav, index) => {
    if (!nav.ariaLabel) nav.setAttribute("aria-label", `Block ${index + 1}`)
  })
}

new MutationObserver(complete).observe(document.body, { childList: true, subtree: true })
complete()
