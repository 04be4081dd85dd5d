/* Lines copied from a spreadsheet and pasted into the words of one line go where they can all be taken over. */
"use strict";
document.addEventListener("paste", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || !/^l[0-9]+\.label$/.test(field.name)) return;
  const text = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
  if (!text.trim().includes("\n") && !text.includes("\t")) return;
  const area = document.getElementById("coller");
  if (!area) return;
  event.preventDefault();
  area.value = (area.value.trim() ? area.value.trimEnd() + "\n" : "") + text;
  area.closest("details").open = true;
  area.focus();
});
