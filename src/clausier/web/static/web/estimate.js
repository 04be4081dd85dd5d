// What the page of the estimate does beyond its forms: no late answer, no field renewed under the hands of who types in
// it, and lines copied from a spreadsheet taken over at once. Without this script every button still works.
"use strict";

// How often something was typed. An answer to what stood there before is not shown: a newer one is on its way.
let typed = 0;

for (const kind of ["input", "change"]) {
  document.addEventListener(kind, (event) => { if (event.target.closest("#estimate")) typed += 1; }, true);
}
document.addEventListener("htmx:beforeRequest", (event) => { event.detail.xhr.typed = typed; });
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.typed !== typed) event.detail.shouldSwap = false;
});

// Questions are renewed one by one: what is the same, or holds the focus, is left alone.
document.addEventListener("htmx:oobBeforeSwap", (event) => {
  const fresh = event.detail.fragment.querySelector("#questions");
  if (!fresh) return;
  event.preventDefault();
  renew(event.detail.target, fresh);
});

function renew(box, fresh) {
  const held = (one) => one.contains(document.activeElement);
  const there = new Map([...box.children].map((one) => [one.id, one]));
  let last = null;
  for (const one of [...fresh.children]) {
    const old = there.get(one.id);
    const used = old && (held(old) || old.textContent === one.textContent) ? old : one;
    if (used === old) there.delete(one.id);
    if (used.parentElement !== box || (used.previousElementSibling !== last && !held(used))) {
      box.insertBefore(used, last ? last.nextElementSibling : box.firstElementChild);
    }
    last = used;
  }
  for (const old of there.values()) if (!held(old)) old.remove();
  box.hidden = fresh.hidden && !held(box);
}

// A field is marked as wrong as long as the answer says so.
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id !== "answer") return;
  const wrong = new Set([...document.querySelectorAll("#answer .wrong")].map((link) => link.hash.slice(1)));
  for (const field of document.querySelectorAll("#estimate [aria-invalid]")) {
    if (wrong.has(field.id)) continue;
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
    field.closest(".field").querySelector(".error")?.remove();
  }
  for (const id of wrong) {
    const field = document.getElementById(id);
    if (!field?.matches("input, select") || field.hasAttribute("aria-invalid")) continue;
    field.setAttribute("aria-invalid", "true");
    if (document.getElementById(`${id}-error`)) field.setAttribute("aria-describedby", `${id}-error`);
  }
  if (!wrong.size) document.getElementById("errors")?.remove();
});

// Rows of a spreadsheet pasted into the words of one line are taken over together, as the button below does it.
document.addEventListener("paste", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || !/^l[0-9]+\.label$/.test(field.name)) return;
  const text = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
  if (!text.trim().includes("\n") && !text.includes("\t")) return;
  const area = document.getElementById("coller");
  event.preventDefault();
  area.value = (area.value.trim() ? area.value.trimEnd() + "\n" : "") + text;
  area.form.requestSubmit(document.getElementById("reprendre"));
});
