import { drawArticle } from "./article.js";
import { installCard } from "./card.js";
import { drawClaims } from "./claims.js";
import { part } from "./dom.js";
import { installFilters } from "./filters.js";
import { renderNavigation } from "./findings.js";
import { installMinimap } from "./minimap.js";
import { drawQuotes } from "./quotes.js";
import { drawRemoved } from "./removed.js";
import { installRoving } from "./roving.js";
import { installSearch } from "./search.js";
import { installSelection } from "./selection.js";
import { inSlices } from "./slices.js";
import { speakers } from "../onrecord/element/speakers.js";
import { isWorthChecking } from "../onrecord/element/thresholds.js";
import { strings } from "./strings.js";

/** @import { Analysis } from "../onrecord/types.js" */
/** @import { Work } from "./work.js" */

/** The reading view: the article, its margin, and the lists beside it. */
export function installReader() {
  const article = part("article");
  const findings = part("findings");
  /** @type {Analysis | undefined} */
  let shown;

  const hideCard = installCard(part("card"), article, () => shown);
  const minimap = installMinimap(part("minimap"), article);
  const selection = installSelection(article, findings, minimap.select);
  const filters = installFilters(part("legend"), article, findings, () => shown && minimap.draw(shown, filters.shows));
  const updateRoving = installRoving(article);
  const search = installSearch(article, findings, () => shown);

  /**
   * Draws an analysis in place of the one before: the article first, then the lists.
   *
   * @param {Analysis} analysis
   * @param {ReadonlySet<number>} putBack
   * @param {Work} work
   */
  async function show(analysis, putBack, { signal, step }) {
    hideCard();
    selection.clear();
    shown = analysis;
    const { quotes, claims, blocks } = analysis;
    const removed = blocks.filter((block) => block.removed).length;
    renderNavigation(part("findings-nav"), { quotes: quotes.length, claims: claims.length, removed });
    for (const list of ["quotes-list", "claims-list", "removed-list"]) part(list).replaceChildren();
    filters.update(analysis);
    minimap.draw(analysis, filters.shows);
    part("welcome").hidden = true;
    part("result").hidden = false;
    part("actions").hidden = false;

    await inSlices(drawArticle(article, analysis), signal, (block) => step(strings.drawing(block / blocks.length), block / blocks.length));
    updateRoving();
    for (const [name, draw] of /** @type {const} */ ([
      ["quotes-list", drawQuotes],
      ["claims-list", drawClaims],
      ["removed-list", drawRemoved],
    ])) {
      await inSlices(draw(part(name), analysis, putBack), signal, () => step(strings.listing));
    }
    filters.applyToNew();
    search.findAgain();
  }

  return {
    show,
    selection,
    shown: () => shown,
    /** Takes everything away. */
    clear() {
      hideCard();
      selection.clear();
      shown = undefined;
      article.replaceChildren();
      part("result").hidden = true;
      part("actions").hidden = true;
      part("welcome").hidden = false;
    },
    /** @param {Analysis} analysis */
    summary(analysis) {
      if (!article.textContent) return strings.nothingLeft;
      return strings.found({
        quotes: analysis.quotes.length,
        claims: analysis.claims.filter(isWorthChecking).length,
        removed: analysis.blocks.filter((block) => block.removed).length,
        speakers: speakers(analysis).filter(({ known }) => known).length,
      });
    },
  };
}
