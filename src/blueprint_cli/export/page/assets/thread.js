/* The thread of a card: what leads to it, and what follows from it. */

/** The cards before and after one, nearest first, and the links between them all. */
function threadOf(id) {
  const links = new Set();
  const after = reach(id, (card) => outOf(card, card === id), links);
  const before = reach(id, (card) => into(card, card === id), links);
  return { before, after, links };
}

/** All that is reached from a card by going on and on; its own loops lead nowhere new. */
function reach(id, leads, links) {
  const found = new Set();
  const waiting = [id];
  for (const card of waiting) {
    for (const [next, link] of leads(card)) {
      links.add(`${link.source} ${link.target}`);
      if (next !== id && !found.has(next)) {
        found.add(next);
        waiting.push(next);
      }
    }
  }
  return found;
}

/** Where a card leads. An agreement goes both ways, which is said only of the card that is asked about. */
function outOf(card, isFirst) {
  const on = record.links.filter((link) => link.source === card && !link.back).map((link) => [link.target, link]);
  const back = record.links.filter((link) => isFirst && link.both && link.target === card);
  return [...on, ...back.map((link) => [link.source, link])];
}

function into(card, isFirst) {
  const from = record.links.filter((link) => link.target === card && !link.back).map((link) => [link.source, link]);
  const back = record.links.filter((link) => isFirst && link.both && link.source === card);
  return [...from, ...back.map((link) => [link.target, link])];
}
