package io.headwater.blueprint.cost;

import io.headwater.contracts.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a file of prices, or says all that is wrong with it. */
public final class PriceFile {
  private static final String EXAMPLE = "/blueprint/example-prices.yaml";
  private static final Set<String> KEYS =
      Set.of("provider", "currency", "dated", "source", "prices", "assumed");

  private final String file;
  private final List<String> mistakes = new ArrayList<>();

  private PriceFile(String file) {
    this.file = file;
  }

  /** The prices that come with the platform: an example, to be replaced by one's own. */
  public static Prices example() {
    try {
      return new PriceFile("example-prices.yaml").read(exampleText());
    } catch (PriceException e) {
      throw new IllegalStateException("The build has a broken " + EXAMPLE, e);
    }
  }

  /** The text of the example. */
  static String exampleText() {
    try (InputStream in = PriceFile.class.getResourceAsStream(EXAMPLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The prices in a file.
   *
   * @throws PriceException with a line for every mistake
   */
  public static Prices at(Path file) throws IOException, PriceException {
    return new PriceFile(file.toString()).read(Files.readString(file));
  }

  private Prices read(String text) throws PriceException {
    Optional<Node> root = root(text);
    if (root.isEmpty()) {
      throw new PriceException(mistakes);
    }
    PriceKeys keys = new PriceKeys(file, mistakes, root.get(), "the file").are(KEYS);
    LocalDate dated = keys.date("dated");
    Prices prices =
        new Prices(
            file,
            keys.text("provider"),
            keys.text("currency"),
            dated,
            keys.text("source"),
            keys.below("prices").map(PriceFile::items).orElse(Map.of()),
            keys.below("assumed").map(PriceFile::assumed).orElse(Map.of()));
    if (!mistakes.isEmpty()) {
      throw new PriceException(mistakes);
    }
    return prices;
  }

  private Optional<Node> root(String text) {
    try {
      Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text);
      if (root.isEmpty()) {
        mistake(1, "the file is empty; begin with a copy of example-prices.yaml");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      mistake(
          e.getProblemMark().map(Mark::getLine).orElse(0) + 1,
          "this is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      mistake(1, "this is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static Map<Item, BigDecimal> items(PriceKeys keys) {
    keys.are(Arrays.stream(Item.values()).map(Item::key).collect(Collectors.toSet()));
    Map<Item, BigDecimal> prices = new EnumMap<>(Item.class);
    for (Item item : Item.values()) {
      keys.below(item.key())
          .ifPresent(
              price -> {
                price.are(Set.of("unit", "price")).is("unit", item.unit());
                prices.put(item, price.amount("price"));
              });
    }
    return prices;
  }

  private static Map<Assumption, BigDecimal> assumed(PriceKeys keys) {
    keys.are(Arrays.stream(Assumption.values()).map(Assumption::key).collect(Collectors.toSet()));
    Map<Assumption, BigDecimal> assumed = new EnumMap<>(Assumption.class);
    for (Assumption assumption : Assumption.values()) {
      assumed.put(assumption, keys.amount(assumption.key()));
    }
    return assumed;
  }

  private void mistake(int line, String mistake) {
    mistakes.add(new Location(file, line) + ": " + mistake);
  }
}
