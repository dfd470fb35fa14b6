import { ask } from "/access.js";
import { LineChart } from "/charts.js";
import { count, rate } from "/format.js";

const KEPT_SECONDS = 600;
const SHOWN = 300;
const at = (id) => document.getElementById(id);

/** What comes in from outside; the other topics are what the platform makes of it. */
const isSource = (topic) => !topic.startsWith("live.") && !topic.startsWith("ops.");

export class RatesPanel {
  constructor() {
    this.history = [];
    this.sources = [];
    this.chart = new LineChart(at("rates-chart"), () => ({
      time: true,
      y: rate,
      range: (_, __, most) => [0, Math.max(1, most * 1.1)],
      series: this.sources.map((topic, place) =>
        place === 0 ? { label: topic, colour: "--accent" } : { label: topic, colour: "--alarm", dash: [4, 3], width: 1.5 },
      ),
    }));
  }

  async load() {
    const rates = await ask("/api/rates");
    this.history = rates.history.map((point) => [Date.parse(point.at) / 1000, point.eventsPerSecond]);
    this.update(rates);
  }

  update({ measuredAt, topics, deadLetters }) {
    this.topics = topics.map((each) => each.topic);
    const sources = this.topics.filter(isSource);
    const seconds = Date.parse(measuredAt) / 1000;
    if (this.history.length === 0 || this.history.at(-1)[0] < seconds) {
      this.history.push([seconds, topics.map((each) => each.eventsPerSecond)]);
      this.history = this.history.slice(-KEPT_SECONDS);
    }
    const others = this.sources.join() !== sources.join();
    this.sources = sources;
    this.drawHistory(others);
    this.figures(topics, deadLetters);
    this.table(topics);
  }

  drawHistory(others) {
    const points = this.history.slice(-SHOWN);
    const lines = this.sources.map((topic) => points.map((point) => point[1][this.topics.indexOf(topic)] ?? null));
    this.chart.show([points.map((point) => point[0]), ...lines]);
    if (others) {
      this.chart.draw();
    }
  }

  figures(topics, deadLetters) {
    const sources = topics.filter((each) => isSource(each.topic));
    at("events").textContent = rate(sources.reduce((sum, each) => sum + each.eventsPerSecond, 0));
    at("events-detail").textContent = sources.map((each) => `${rate(each.eventsPerSecond)} ${each.topic.split(".")[1]}`).join(", ");
    const letters = deadLetters.reduce((sum, each) => sum + each.atMost, 0);
    at("dead-letters").textContent = letters === 0 ? "0" : `≤ ${count(letters)}`;
    at("dead-letters").classList.toggle("alarm", letters > 0);
    at("dead-letters-detail").textContent = deadLetters
      .map((each) => `${count(each.atMost)} ${each.topic.split(".")[1]}`)
      .join(", ");
  }

  table(topics) {
    const body = at("rates");
    while (body.rows.length < topics.length) {
      const row = body.insertRow();
      row.insertCell();
      row.insertCell().className = "number";
      row.insertCell().className = "number optional";
    }
    topics.forEach((each, place) => {
      const [name, perSecond, end] = body.rows[place].cells;
      if (name.dataset.topic !== each.topic) {
        name.dataset.topic = each.topic;
        name.replaceChildren(...this.named(each.topic));
      }
      perSecond.textContent = rate(each.eventsPerSecond);
      perSecond.classList.toggle("still", each.eventsPerSecond === 0);
      end.textContent = count(each.end);
    });
  }

  named(topic) {
    const place = this.sources.indexOf(topic);
    if (place < 0) {
      return [topic];
    }
    const swatch = document.createElement("span");
    swatch.className = `swatch ${place === 0 ? "one" : "two"}`;
    return [swatch, topic];
  }
}
