package io.headwater.provision;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.rest.RESTCatalog;

/** The lake: namespaces, then tables, then the views over them, then rights to single tables. */
final class Lake implements Part {
  private static final String PATIENCE = Long.toString(Duration.ofSeconds(15).toMillis());

  private final Contracts contracts;
  private final ProvisionSettings settings;
  private final Optional<PolarisTableGrants> grants;
  private RESTCatalog catalog;

  Lake(Contracts contracts, ProvisionSettings settings) {
    this.contracts = contracts;
    this.settings = settings;
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
    Tables inCatalog = new Tables(catalog, existing);
    Views overThem = new Views(catalog, existing, settings.trino());
    List<Callable<Optional<Step>>> work = new ArrayList<>();
    tables.forEach(table -> work.add(() -> inCatalog.compare(table)));
    views.forEach(view -> work.add(() -> overThem.compare(view)));
    List<List<Step>> steps =
        Parallel.all(work).stream().map(step -> step.stream().toList()).toList();
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
                new Step("create namespace " + namespace, () -> catalog.createNamespace(namespace)))
        .toList();
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
