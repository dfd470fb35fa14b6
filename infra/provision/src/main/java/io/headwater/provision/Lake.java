package io.headwater.provision;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.rest.RESTCatalog;

/** The lake: namespaces, then tables, then the views over them. */
final class Lake implements Part {
  private final Contracts contracts;
  private final ProvisionSettings settings;
  private RESTCatalog catalog;

  Lake(Contracts contracts, ProvisionSettings settings) {
    this.contracts = contracts;
    this.settings = settings;
  }

  @Override
  public Lane compare() throws ProvisionException, InterruptedException {
    try {
      connect();
      return compare(catalog.listNamespaces().stream().collect(Collectors.toSet()));
    } catch (RuntimeException e) {
      throw new ProvisionException(
          "Cannot read the catalog at %s: %s".formatted(settings.catalog().uri(), Reason.of(e)), e);
    }
  }

  private Lane compare(Set<Namespace> existing) throws ProvisionException, InterruptedException {
    Tables tables = new Tables(catalog, existing);
    Views views = new Views(catalog, existing, settings.trino());
    List<Callable<Optional<Step>>> work = new ArrayList<>();
    contracts
        .all(Contract.Kind.TABLE)
        .forEach(contract -> work.add(() -> tables.compare(TableDefinition.of(contract))));
    int ofTables = work.size();
    for (ViewDefinition view : ViewDefinition.inOrder(contracts.all(Contract.Kind.VIEW))) {
      work.add(() -> views.compare(view));
    }
    List<Optional<Step>> steps = Parallel.all(work);
    List<List<Step>> waves = new ArrayList<>();
    waves.add(namespaces(existing));
    waves.add(steps.subList(0, ofTables).stream().flatMap(Optional::stream).toList());
    // A view may stand on another: they are made one after another.
    steps.subList(ofTables, steps.size()).forEach(step -> waves.add(step.stream().toList()));
    return new Lane(waves);
  }

  private List<Step> namespaces(Set<Namespace> existing) {
    return contracts.all().stream()
        .filter(contract -> contract.kind() != Contract.Kind.TOPIC)
        .map(contract -> Namespace.of(contract.namespace()))
        .distinct()
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
      RESTCatalog connected = new RESTCatalog();
      connected.initialize("lake", properties);
      catalog = connected;
    }
  }

  @Override
  public void close() {
    if (catalog != null) {
      try {
        catalog.close();
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
