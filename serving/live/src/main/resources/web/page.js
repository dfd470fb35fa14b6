import { AnomaliesPanel } from "/anomalies.js";
import { DevicesPanel } from "/devices.js";
import { listen } from "/events.js";
import { timeOf } from "/format.js";
import { RatesPanel } from "/rates.js";
import { SalesPanel } from "/sales.js";
import { StatusPanel } from "/status.js";

const at = (id) => document.getElementById(id);
const devices = new DevicesPanel();
const sales = new SalesPanel();
const rates = new RatesPanel();
const status = new StatusPanel();
const anomalies = new AnomaliesPanel((id) => devices.choose(id));

function connection(state, words) {
  if (at("connection").dataset.state !== state) {
    at("connection").dataset.state = state;
    at("connection").textContent = words;
  }
}

/** What to run where there is nothing to show. */
function empty(id, sentence, ...commands) {
  const words = document.createElement("p");
  words.textContent = sentence;
  const lines = commands.map((command) => {
    const line = document.createElement("code");
    line.textContent = `${status.command} ${command}`;
    return line;
  });
  at(id).replaceChildren(words, ...lines);
}

async function load() {
  await status.load();
  empty("sales-empty", "No sales yet. Start the streams and send orders:", "stream start", "generate orders --count 20000 --rate 200");
  empty("map-empty", "No device was heard of yet. Start the streams and send readings:", "stream start", "generate readings --devices 1000 --rate 5000 --for 10m");
  empty("anomalies-empty", "Nothing strange so far.");
  await Promise.all([sales.load(), rates.load(), devices.load(), anomalies.load()]);
}

function update(news) {
  at("clock").textContent = `updated ${timeOf(Date.now())} UTC`;
  if (news.health) {
    status.updateHealth(news.health);
  }
  if (news.freshness) {
    status.updateFreshness(news.freshness);
  }
  if (news.rates) {
    rates.update(news.rates);
  }
  if (news.sales) {
    sales.update(news.sales);
  }
  if (news.devices) {
    devices.update(news.devices);
  }
  if (news.anomalies) {
    anomalies.update(news.anomalies);
  }
}

listen({
  async opened() {
    at("locked").hidden = true;
    at("main").hidden = false;
    await load();
    connection("live", "live");
  },
  updated: update,
  lost: () => connection("lost", "connection lost, trying again"),
  locked() {
    at("locked").hidden = false;
    at("main").hidden = true;
    connection("lost", "no token");
  },
});
