// Draws what each element with data-chart holds; the same figures are in the page's tables.
(() => {
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
  const short = new Intl.NumberFormat("en-GB", { notation: "compact", maximumFractionDigits: 1 });
  const LOOKS = {
    bar: { fill: "--accent", stroke: "--accent" },
    soft: { fill: "--accent-soft", stroke: "--accent-soft" },
    alarm: { fill: "--alarm", stroke: "--alarm" },
    frame: { stroke: "--text", width: 2 },
  };
  const bars = uPlot.paths.bars({ size: [0.62, 48] });

  function axis(more) {
    return { stroke: css("--quiet"), font: "11px system-ui, sans-serif", ticks: { show: false }, ...more };
  }

  function series(unit) {
    return ({ label, look }) => ({
      label,
      paths: bars,
      points: { show: false },
      width: LOOKS[look].width ?? 0,
      stroke: css(LOOKS[look].stroke),
      fill: LOOKS[look].fill && css(LOOKS[look].fill),
      value: (_, value) => (value == null ? "–" : unit + whole.format(value)),
    });
  }

  function draw(place) {
    const { months, series: shown } = JSON.parse(place.dataset.chart);
    const unit = "money" in place.dataset ? "£" : "";
    const size = () => ({ width: place.clientWidth, height: parseFloat(getComputedStyle(place).minHeight) });
    const rest = (plot) => plot.cursor.idx ?? plot.setLegend({ idx: months.length - 1 });
    place.plot?.destroy();
    place.plot = new uPlot(
      {
        ...size(),
        scales: {
          x: { time: false, range: () => [-0.6, months.length - 0.4] },
          y: { range: (_, least, most) => [Math.min(0, least * 1.05), Math.max(1, most * 1.08)] },
        },
        hooks: { draw: [rest], setCursor: [rest] },
        cursor: { points: { show: false }, drag: { x: false, y: false } },
        axes: [
          axis({ size: 28, grid: { show: false }, splits: () => months.map((_, at) => at), values: (plot, all) => thinned(months, plot.width, all) }),
          axis({ grid: { stroke: css("--line"), width: 1 }, size: 52, space: 28, values: (_, all) => all.map((value) => unit + short.format(value)) }),
        ],
        series: [{ label: "month", value: (_, value) => (value == null ? "" : months[value]) }, ...shown.map(series(unit))],
      },
      [months.map((_, at) => at), ...shown.map(({ values }) => values)],
      place,
    );
    place.size = size;
  }

  /** As many names of months as there is room for, the last always among them. */
  function thinned(months, width, all) {
    const every = Math.max(1, Math.ceil((months.length * 46) / (width - 60)));
    return all.map((at) => ((months.length - 1 - at) % every === 0 ? months[at] : ""));
  }

  const charts = document.querySelectorAll("[data-chart]");
  const drawAll = () => charts.forEach(draw);
  drawAll();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  new ResizeObserver(() => charts.forEach((place) => place.plot.setSize(place.size()))).observe(document.querySelector("main"));
})();
