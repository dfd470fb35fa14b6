import { askOrNull } from "/access.js";
import { count, number, timeOf } from "/format.js";

const SHOWN = 50;
const at = (id) => document.getElementById(id);

export class AnomaliesPanel {
  constructor(chosen) {
    this.chosen = chosen;
    this.known = new Map();
    this.total = 0;
  }

  async load() {
    const answer = await askOrNull(`/api/anomalies?limit=${SHOWN}`);
    this.known = new Map((answer?.anomalies ?? []).map((each) => [each.id, each]));
    this.total = answer?.kept ?? 0;
    this.show();
  }

  update(news) {
    for (const anomaly of news) {
      if (!this.known.has(anomaly.id)) {
        this.total++;
      }
      this.known.set(anomaly.id, anomaly);
    }
    this.show();
    const [newest] = this.sorted();
    at("announcer").textContent =
      news.length === 1 ? `New anomaly on ${newest.deviceId}: ${newest.reason}` : `${news.length} new anomalies, the newest on ${newest.deviceId}`;
  }

  sorted() {
    return [...this.known.values()].sort((one, other) => other.detectedAt.localeCompare(one.detectedAt));
  }

  show() {
    const shown = this.sorted().slice(0, SHOWN);
    this.known = new Map(shown.map((each) => [each.id, each]));
    at("anomalies-empty").hidden = shown.length > 0;
    at("anomalies-caption").textContent = this.total > shown.length ? `newest ${shown.length} of ${count(this.total)}` : count(this.total);
    at("anomalies").replaceChildren(...shown.map((each) => this.item(each)));
  }

  item(anomaly) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    const mark = document.createElement("span");
    mark.className = "cell anomalous";
    const device = document.createElement("strong");
    device.textContent = anomaly.deviceId;
    const time = document.createElement("time");
    time.className = "quiet";
    time.dateTime = anomaly.startedAt;
    time.title = `began ${anomaly.startedAt}, found ${anomaly.detectedAt}`;
    time.textContent = timeOf(anomaly.startedAt);
    const why = document.createElement("span");
    why.className = "why";
    why.textContent = `${anomaly.reason}. ${number(anomaly.value)} where ${number(anomaly.expected)} was expected; score ${anomaly.score.toFixed(2)}`;
    button.append(mark, device, time, why);
    button.addEventListener("click", () => this.chosen(anomaly.deviceId));
    item.append(button);
    return item;
  }
}
