package io.headwater.blueprint;

import io.headwater.blueprint.cost.Bill;
import io.headwater.blueprint.cost.Prices;
import io.headwater.blueprint.section.Layer;
import io.headwater.blueprint.section.Stored;
import io.headwater.blueprint.section.Stored.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The storage of a platform, layer by layer, with what each comes to. */
final class Layers {
  private final Storage storage;
  private final Words words;
  private final Prices prices;

  Layers(Storage storage, Words words, Prices prices) {
    this.storage = storage;
    this.words = words;
    this.prices = prices;
  }

  List<Layer> all() {
    return storage.layers().stream().map(this::layer).toList();
  }

  private Layer layer(String name) {
    List<Stored> datasets = storage.in(name);
    List<Size> sizes = datasets.stream().flatMap(each -> each.measured().known().stream()).toList();
    return new Layer(
        name,
        datasets.stream().map(Stored::tier).distinct().sorted().toList(),
        format(name, sizes),
        sizes.stream().mapToLong(Size::records).sum(),
        sizes.stream().mapToLong(Size::files).sum(),
        sizes.stream().mapToLong(Size::bytes).sum(),
        sizes.stream().mapToLong(Size::keptBytes).sum(),
        datasets.size() - sizes.size(),
        sizes.stream().mapToLong(Size::bytesPerDay).sum(),
        sizes.stream().mapToLong(Size::bytesInAYear).sum(),
        Bill.of(Usages.ofStorage(name, datasets), prices, BigDecimal.ONE).total(),
        datasets);
  }

  /** Such as {@code Iceberg, files in PARQUET}: the format of the files is theirs to say. */
  private String format(String layer, List<Size> sizes) {
    String kind =
        switch (layer) {
          case "log" -> "topic";
          case "landing" -> "landing";
          default -> "table";
        };
    Optional<String> files =
        Optional.of(
                sizes.stream()
                    .flatMap(size -> Stream.of(size.fileFormats().split(", ")))
                    .filter(each -> !each.isEmpty())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", ")))
            .filter(each -> !each.isEmpty());
    return words.format(kind) + files.map(each -> "; files in " + each).orElse("");
  }
}
