// Printing is the one thing that a page cannot ask for without a script; the button stays hidden where there is none.
"use strict";

function offerPrinting() {
  for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;
}

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-print]")) window.print();
});
// Paper cannot be unfolded.
window.addEventListener("beforeprint", () => {
  for (const one of document.querySelectorAll("#case details")) one.open = true;
});
document.addEventListener("htmx:load", offerPrinting);
offerPrinting();
