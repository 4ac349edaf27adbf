// Reads POST /api/v1/ask/stream: yields {name, data} for every server-sent event.
export class Refusal extends Error {
  constructor(problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export async function* askStream(body, signal) {
  const response = await fetch("/api/v1/ask/stream", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream, application/problem+json" },
    body: JSON.stringify(body),
    signal,
  });
  if (!response.ok) throw new Refusal(await response.json());
  let waiting = "";
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    waiting += decoder.decode(value, { stream: true }).replaceAll("\r\n", "\n");
    const events = waiting.split("\n\n");
    waiting = events.pop();
    yield* events.map(parseEvent).filter(Boolean);
  }
}

function parseEvent(block) {
  const fields = block.split("\n").map((line) => line.match(/^(event|data): ?(.*)$/)).filter(Boolean);
  const data = fields.filter(([, key]) => key === "data").map(([, , value]) => value).join("\n");
  const name = fields.find(([, key]) => key === "event")?.[2];
  return name && data ? { name, data: JSON.parse(data) } : null;
}
