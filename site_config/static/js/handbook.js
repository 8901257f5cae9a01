/* Small comforts of the handbook. Every page reads and prints without this file. */
(function () {
  "use strict";

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-zs-print]");
    if (button) window.print();
  });

  /* Paper cannot unfold anything: open what is folded, and fold it again afterwards. */
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.prototype.slice.call(document.querySelectorAll(".md-content details:not([open])"));
    opened.forEach(function (details) { details.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (details) { details.open = false; });
    opened = [];
  });

  /* A box that scrolls must be reachable by keyboard; one that does not scroll must not cost a tab stop. */
  function markScrollable() {
    document.querySelectorAll(".zs-table, .zs-figure__box").forEach(function (box) {
      var scrolls = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
      box.classList.toggle("zs-scrolls", scrolls);
      box.classList.toggle("zs-fits", !scrolls && !box.classList.contains("zs-table--wide"));
      if (scrolls) box.setAttribute("tabindex", "0");
      else box.removeAttribute("tabindex");
    });
  }
  document.addEventListener("DOMContentLoaded", markScrollable);
  window.addEventListener("resize", markScrollable);
})();
