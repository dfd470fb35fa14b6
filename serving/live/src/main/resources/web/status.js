import { ask } from "/access.js";
import { age, count, duration, timeOf, dayOf } from "/format.js";

const at = (id) => document.getElementById(id);
const DAY = 86_400_000;

export class StatusPanel {
  async load() {
    this.updateHealth(await ask("/api/health"));
    this.updateFreshness(await ask("/api/freshness"));
  }

  updateHealth({ command, parts }) {
    this.command = command;
    const up = parts.filter((part) => part.state === "up").length;
    at("health-caption").textContent = `${up} of ${parts.length} up`;
    at("parts").replaceChildren(
      ...parts.map((part) => {
        const item = document.createElement("li");
        item.className = part.state === "up" ? "up" : part.state === "down" ? "down" : "busy";
        const mark = document.createElement("span");
        mark.className = "mark";
        const name = document.createElement("span");
        name.textContent = part.part;
        const word = document.createElement("span");
        word.className = "word";
        word.textContent = part.state;
        item.append(mark, name, word);
        if (part.state !== "up") {
          const why = document.createElement("span");
          why.className = "why quiet";
          why.textContent = part.detail;
          item.append(why);
        }
        return item;
      }),
    );
  }

  updateFreshness({ topics }) {
    const measured = topics.filter((each) => each.sentToApi.count > 0);
    const slowest = measured.reduce((worst, each) => (worst && worst.sentToApi.p99 >= each.sentToApi.p99 ? worst : each), null);
    at("latency").textContent = slowest ? duration(slowest.sentToApi.p99) : "–";
    at("latency-detail").textContent = slowest ? `p50 ${duration(slowest.sentToApi.p50)}, ${slowest.topic.split(".")[1].split("-")[0]}` : "nothing came in the last minute";
    const body = at("freshness");
    body.replaceChildren(...topics.map((each) => this.row(each)));
  }

  row(each) {
    const row = document.createElement("tr");
    const cells = [
      [each.topic],
      [each.newestEvent ? `${dayOf(each.newestEvent)}, ${timeOf(each.newestEvent)}` : "nothing yet", "optional"],
      [each.ageMillis === null ? "–" : age(each.ageMillis), "number"],
      [percentiles(each.sentToApi), "number"],
      [each.eventToApi.p50 >= DAY ? "history is replayed" : percentiles(each.eventToApi), "number"],
      [count(each.unreadable), "number optional"],
    ];
    for (const [text, name] of cells) {
      const cell = row.insertCell();
      cell.textContent = text;
      cell.className = name ?? "";
    }
    return row;
  }
}

function percentiles({ count: measured, p50, p95, p99 }) {
  return measured === 0 ? "–" : `${count(p50)} / ${count(p95)} / ${count(p99)}`;
}
