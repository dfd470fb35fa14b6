import { ask, askOrNull } from "/access.js";
import { LineChart } from "/charts.js";
import { count, number, timeOf } from "/format.js";
import { DeviceMap } from "/map.js";

const REFRESH = 1_000;
const at = (id) => document.getElementById(id);

export class DevicesPanel {
  constructor() {
    this.map = new DeviceMap(at("map"), at("map-tip"), (id) => this.choose(id));
    this.chart = new LineChart(at("device-chart"), () => ({
      time: true,
      y: number,
      series: [{ label: this.detail.device.metric, colour: "--accent" }],
    }));
    this.loading = null;
    at("device-close").addEventListener("click", () => this.close());
    at("find").addEventListener("submit", (event) => {
      event.preventDefault();
      this.choose(at("find-id").value.trim());
    });
    setInterval(() => this.refresh(), REFRESH);
  }

  /** However many ask for it meanwhile, it is loaded once. */
  load() {
    this.loading ??= this.loadNow().finally(() => (this.loading = null));
    return this.loading;
  }

  async loadNow() {
    const compact = await askOrNull("/api/devices/map");
    const none = !compact || compact.counts.total === 0;
    at("map-empty").hidden = !none;
    at("map-frame").hidden = none;
    if (!none) {
      this.map.show(compact.sites);
      this.counts(compact.counts);
    }
  }

  update({ counts, states }) {
    this.counts(counts);
    const known = this.map.change(states);
    if (!known || counts.total !== this.map.places.size) {
      this.load();
    }
  }

  counts({ total, ok, silent, anomalous }) {
    at("devices-total").textContent = count(total);
    at("devices-detail").textContent = `${count(silent)} silent, ${count(anomalous)} anomalous`;
    at("count-ok").textContent = count(ok);
    at("count-silent").textContent = count(silent);
    at("count-anomalous").textContent = count(anomalous);
    at("map").setAttribute("aria-label", `${count(total)} devices: ${count(ok)} ok, ${count(silent)} silent, ${count(anomalous)} anomalous`);
  }

  async choose(id) {
    if (!id) {
      return;
    }
    this.chosen = id;
    this.detail = null;
    this.map.choose(id);
    at("device").hidden = false;
    at("device-title").textContent = id;
    at("device-caption").textContent = "";
    await this.refresh();
    this.chart.draw();
    at("device").scrollIntoView({ block: "nearest", behavior: "smooth" });
  }

  close() {
    this.chosen = null;
    this.map.choose(null);
    at("device").hidden = true;
  }

  async refresh() {
    const id = this.chosen;
    if (!id) {
      return;
    }
    try {
      const detail = await ask(`/api/devices/${encodeURIComponent(id)}`);
      if (id === this.chosen) {
        this.show(detail);
      }
    } catch (refused) {
      at("device-caption").textContent = refused.message;
      at("device-facts").replaceChildren();
    }
  }

  show(detail) {
    this.detail = detail;
    const { device, recent } = detail;
    at("device-caption").textContent = `${device.site}, ${device.metric}`;
    const facts = {
      State: device.state,
      Last: number(device.last),
      "Least this minute": number(device.least),
      "Mean this minute": number(device.mean),
      "Greatest this minute": number(device.greatest),
      "Readings this minute": count(device.readings),
      "Observed at": timeOf(device.lastObservedAt),
    };
    at("device-facts").replaceChildren(
      ...Object.entries(facts).map(([name, value]) => {
        const fact = document.createElement("div");
        const term = document.createElement("dt");
        const definition = document.createElement("dd");
        term.textContent = name;
        definition.textContent = value;
        fact.append(term, definition);
        return fact;
      }),
    );
    this.chart.show([recent.map((sample) => sample[0] / 1000), recent.map((sample) => sample[1])]);
  }
}
