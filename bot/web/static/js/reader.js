// The reader: brings the quote into view, and marks the section being read in the outline.
const quote = document.querySelector("#trich-dan");
const back = document.querySelector("#quay-lai");
const headings = [...document.querySelectorAll('.paper [id^="muc-"]')];

function showQuote() {
  if (!quote || (location.hash && location.hash !== "#trich-dan")) return;
  quote.scrollIntoView({ block: "center", behavior: "instant" });
  quote.focus({ preventScroll: true });
}

function linksTo(id) {
  return document.querySelectorAll(`.outline a[href="#${id}"]`);
}

function followReading() {
  const current = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  for (const link of document.querySelectorAll(".outline a[aria-current]")) link.removeAttribute("aria-current");
  for (const link of current ? linksTo(current.id) : []) {
    link.setAttribute("aria-current", "location");
    keepInSight(link, link.closest(".outline-side"));
  }
}

// Scrolls the outline alone: scrollIntoView would take the page along.
function keepInSight(link, side) {
  if (!side) return;
  const [seen, around] = [link.getBoundingClientRect(), side.getBoundingClientRect()];
  if (seen.top < around.top || seen.bottom > around.bottom) side.scrollTop += seen.top - around.top - around.height / 3;
}

document.querySelector(".outline-fold")?.addEventListener("click", (event) => {
  if (event.target.closest("a")) event.currentTarget.open = false;
});

// Back to the answer as it was left, when that is where the reader came from.
back?.addEventListener("click", (event) => {
  const from = document.referrer && new URL(document.referrer);
  if (!from || from.origin !== location.origin || from.pathname !== "/" || history.length < 2) return;
  event.preventDefault();
  history.back();
});

let waiting = false;
addEventListener("scroll", () => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    followReading();
  });
}, { passive: true });

showQuote();
followReading();
