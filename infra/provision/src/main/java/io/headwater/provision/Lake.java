package io.headwater.provision;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import io.headwater.contracts.change.Whom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.rest.RESTCatalog;

/** The lake: namespaces, then tables, then the views over them, then rights to single tables. */
final class Lake implements Part {
  private static final String PATIENCE = Long.toString(Duration.ofSeconds(15).toMillis());

  private final Contracts contracts;
  private final ProvisionSettings settings;
  private final Whom whom;
  private final Optional<PolarisTableGrants> grants;
  private RESTCatalog catalog;

  /**
   * @param whom who is named when a change would break them
   */
  Lake(Contracts contracts, ProvisionSettings settings, Whom whom) {
    this.contracts = contracts;
    this.settings = settings;
    this.whom = whom;
    this.grants =
        settings
            .catalogAdmin()
            .map(catalogAdmin -> new PolarisTableGrants(contracts, catalogAdmin));
  }

  @Override
  public Lane compare() throws ProvisionException, InterruptedException {
    List<TableDefinition> tables =
        contracts.all(Contract.Kind.TABLE).stream().map(TableDefinition::of).toList();
    List<ViewDefinition> views = ViewDefinition.inOrder(contracts.all(Contract.Kind.VIEW));
    Set<Namespace> existing = existing();
    List<List<Step>> waves = new ArrayList<>();
    waves.add(namespaces(existing));
    waves.addAll(compare(existing, tables, views));
    waves.add(tableGrants());
    return new Lane(waves);
  }

  private List<Step> tableGrants() throws ProvisionException, InterruptedException {
    return grants.isPresent() ? grants.get().compare() : List.of();
  }

  private Set<Namespace> existing() throws ProvisionException {
    try {
      connect();
      return Set.copyOf(catalog.listNamespaces());
    } catch (RuntimeException e) {
      throw new ProvisionException(
          "Cannot read the catalog at %s: %s".formatted(settings.catalog().uri(), Reason.of(e)), e);
    }
  }

  private List<List<Step>> compare(
      Set<Namespace> existing, List<TableDefinition> tables, List<ViewDefinition> views)
      throws ProvisionException, InterruptedException {
    Tables inCatalog = new Tables(catalog, existing, whom);
    Views overThem = new Views(catalog, existing, settings.trino());
    List<Callable<List<Step>>> work = new ArrayList<>();
    for (TableDefinition table : tables) {
      Comparison comparison = () -> inCatalog.compare(table).stream().toList();
      work.add(comparison::settled);
    }
    views.forEach(view -> work.add(() -> overThem.compare(view).stream().toList()));
    List<List<Step>> steps = Parallel.all(work);
    List<List<Step>> waves = new ArrayList<>();
    waves.add(steps.subList(0, tables.size()).stream().flatMap(List::stream).toList());
    // A view may stand on another: they are made one after another.
    waves.addAll(steps.subList(tables.size(), steps.size()));
    return waves;
  }

  private List<Step> namespaces(Set<Namespace> existing) {
    return contracts.namespaces().stream()
        .map(Namespace::of)
        .filter(namespace -> !existing.contains(namespace))
        .map(
            namespace ->
                new Step(
                    "create namespace " + namespace,
                    List.of(Difference.missing("namespace " + namespace, "there")),
                    () -> catalog.createNamespace(namespace)))
        .toList();
  }

  /** Tables and views in the namespaces of the contracts that have no contract themselves. */
  @Override
  public List<Difference> surplus() throws ProvisionException {
    Set<Namespace> existing = existing();
    Set<TableIdentifier> known =
        contracts.all().stream()
            .filter(Contract::isQueried)
            .map(contract -> TableIdentifier.of(contract.namespace(), contract.table()))
            .collect(Collectors.toSet());
    return contracts.namespaces().stream()
        .map(Namespace::of)
        .filter(existing::contains)
        .flatMap(namespace -> surplus(namespace, known))
        .toList();
  }

  private Stream<Difference> surplus(Namespace namespace, Set<TableIdentifier> known) {
    return Stream.concat(
        catalog.listTables(namespace).stream()
            .filter(table -> !known.contains(table))
            .map(table -> Difference.surplus("table " + table, "a table without a contract")),
        catalog.listViews(namespace).stream()
            .filter(view -> !known.contains(view))
            .map(view -> Difference.surplus("view " + view, "a view without a contract")));
  }

  /** The fields that tables have now. */
  Map<String, List<Field>> fields() throws ProvisionException {
    Set<Namespace> existing = existing();
    Map<String, List<Field>> fields = new TreeMap<>();
    Tables tables = new Tables(catalog, existing, whom);
    for (Contract contract : contracts.all(Contract.Kind.TABLE)) {
      tables.fields(contract).ifPresent(found -> fields.put(contract.name(), found));
    }
    return fields;
  }

  private void connect() {
    if (catalog == null) {
      Map<String, String> properties =
          new HashMap<>(settings.catalog().properties(settings.store()));
      properties.put(CatalogProperties.FILE_IO_IMPL, NoFileAccess.class.getName());
      properties.put("rest.client.connection-timeout-ms", PATIENCE);
      properties.put("rest.client.socket-timeout-ms", PATIENCE);
      RESTCatalog connected = new RESTCatalog();
      connected.initialize("lake", properties);
      catalog = connected;
    }
  }

  @Override
  public void close() {
    grants.ifPresent(PolarisTableGrants::close);
    if (catalog != null) {
      try {
        catalog.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
