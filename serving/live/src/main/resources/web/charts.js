import uPlot from "/uplot.js";

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const dark = matchMedia("(prefers-color-scheme: dark)");

function axis(more) {
  return {
    stroke: css("--quiet"),
    font: "11px system-ui, sans-serif",
    grid: { stroke: css("--line"), width: 1 },
    ticks: { show: false },
    ...more,
  };
}

/**
 * A line chart that fills its place and follows its size and the colours of the page.
 *
 * @param place the element
 * @param describe gives series and formats; called again when the colours change
 */
export class LineChart {
  constructor(place, describe) {
    this.place = place;
    this.describe = describe;
    this.data = null;
    new ResizeObserver(() => this.resize()).observe(place);
    dark.addEventListener("change", () => this.draw());
  }

  show(data) {
    this.data = data;
    if (this.plot) {
      this.plot.setData(data);
    } else {
      this.draw();
    }
  }

  /** Begins anew: the series are others than before. */
  draw() {
    this.plot?.destroy();
    this.plot = null;
    if (!this.data || this.place.clientWidth === 0) {
      return;
    }
    const { series, x, y, time = false, range } = this.describe();
    this.plot = new uPlot(
      {
        ...this.size(),
        scales: { x: { time }, y: { range } },
        cursor: { points: { size: 6 }, drag: { x: false, y: false } },
        legend: { live: true },
        tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
        axes: [axis(x ? { values: (_, all) => all.map(x), space: 70 } : { space: 80 }), axis({ values: (_, all) => all.map(y), size: 56 })],
        series: [{ value: (_, value) => (value == null ? "" : time ? new Date(value * 1000).toISOString().slice(11, 19) : x(value)) }, ...series.map(line(y))],
      },
      this.data,
      this.place,
    );
  }

  size() {
    return { width: this.place.clientWidth, height: this.place.clientHeight - 28 };
  }

  resize() {
    if (this.plot) {
      this.plot.setSize(this.size());
    } else {
      this.draw();
    }
  }
}

function line(y) {
  return ({ label, colour, dash, width = 2, fill }) => ({
    label,
    stroke: css(colour),
    dash,
    width,
    fill: fill && css(fill),
    points: { show: false },
    spanGaps: true,
    value: (_, value) => (value == null ? "–" : y(value)),
  });
}
