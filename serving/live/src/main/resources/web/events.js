// Server-sent events over fetch: EventSource cannot send the token.
import { authorised, Refused } from "/access.js";

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

async function* updates(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    const events = (rest + value).split("\n\n");
    rest = events.pop();
    for (const event of events) {
      const data = event.split("\n").filter((line) => line.startsWith("data:")).map((line) => line.slice(5).trim()).join("\n");
      if (data) {
        yield JSON.parse(data);
      }
    }
  }
}

/** Listens for ever. `opened` is called each time there is a connection, before its first update. */
export async function listen({ opened, updated, lost, locked }) {
  let pause = FIRST_PAUSE;
  for (;;) {
    try {
      const response = await fetch("/api/events", authorised({ Accept: "text/event-stream" }));
      if (response.status === 401) {
        locked();
        return;
      }
      if (!response.ok) {
        throw new Refused(response.status, response.statusText);
      }
      pause = FIRST_PAUSE;
      await opened();
      for await (const update of updates(response.body)) {
        updated(update);
      }
    } catch (failure) {
      console.debug("The connection is lost", failure);
    }
    lost();
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(LONGEST_PAUSE, pause * 2);
  }
}
