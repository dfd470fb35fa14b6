package io.headwater.contracts.change;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Access;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.lineage.Lineage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a breaking change of a dataset breaks: what is made of it, shows it and reads it. */
public final class Whom {
  private final Contracts contracts;
  private final Lineage lineage;
  private final Function<String, List<String>> charts;

  /**
   * @param charts the titles of the charts that show a dataset
   */
  public Whom(Contracts contracts, Lineage lineage, Function<String, List<String>> charts) {
    this.contracts = contracts;
    this.lineage = lineage;
    this.charts = charts;
  }

  /** For a person: datasets and charts downstream, then the identities that read the dataset. */
  public String isBrokenBy(String dataset) {
    List<String> datasets = lineage.consumers(dataset);
    Stream<String> shown =
        Stream.concat(Stream.of(dataset), datasets.stream())
            .flatMap(each -> charts.apply(each).stream())
            .distinct()
            .map(chart -> "chart " + chart);
    String made = Stream.concat(datasets.stream(), shown).collect(Collectors.joining(", "));
    String read = String.join(", ", readers(dataset));
    if (made.isEmpty() && read.isEmpty()) {
      return "nobody that the contracts know";
    }
    return made.isEmpty() ? "read by " + read : made + (read.isEmpty() ? "" : "; read by " + read);
  }

  private Set<String> readers(String dataset) {
    return contracts.all().stream()
        .filter(contract -> contract.name().equals(dataset))
        .map(Contract::grants)
        .flatMap(List::stream)
        .filter(grant -> grant.access() == Access.READ)
        .map(Contract.Grant::identity)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
