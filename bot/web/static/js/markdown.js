// The light Markdown of answers, in the grammar of bot/web/light_markdown.py.
import { element } from "./elements.js";

const INLINE = /\*\*([^*\n]+)\*\*|\[(\d{1,3})\]/g;
const BULLET = /^\s*[-*•+]\s+/;

export function renderAnswer(text, chipOf) {
  const rendered = document.createDocumentFragment();
  let list = null;
  for (const line of text.split("\n").filter((each) => each.trim())) {
    const content = renderLine(line.replace(BULLET, "").trim(), chipOf);
    if (BULLET.test(line)) {
      if (!list) rendered.append((list = element("ul")));
      list.append(element("li", {}, ...content));
    } else {
      list = null;
      rendered.append(element("p", {}, ...content));
    }
  }
  return rendered;
}

function renderLine(line, chipOf) {
  const runs = [];
  let position = 0;
  for (const match of line.matchAll(INLINE)) {
    runs.push(line.slice(position, match.index));
    runs.push(match[1] ? element("strong", {}, match[1]) : (chipOf(Number(match[2])) ?? match[0]));
    position = match.index + match[0].length;
  }
  runs.push(line.slice(position));
  return runs.filter((run) => run !== "");
}
