package io.headwater.provision;

import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import io.headwater.contracts.Query;
import io.headwater.contracts.lineage.ReadTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.Schema;
import org.apache.iceberg.catalog.TableIdentifier;

/**
 * A view as its contract and its SQL file want it.
 *
 * @param sql a query in Trino's dialect, without a semicolon
 */
record ViewDefinition(Contract contract, String sql) {

  /** The views of contracts; one that stands on others comes after them. */
  static List<ViewDefinition> inOrder(List<Contract> contracts) {
    List<ViewDefinition> waiting =
        new ArrayList<>(contracts.stream().map(ViewDefinition::read).toList());
    Set<ViewDefinition> ordered = new LinkedHashSet<>();
    while (!waiting.isEmpty()) {
      List<ViewDefinition> ready =
          waiting.stream().filter(view -> waiting.stream().noneMatch(view::standsOn)).toList();
      if (ready.isEmpty()) {
        throw new ContractException(
            waiting.getFirst().contract().location(), "its view stands on itself");
      }
      ordered.addAll(ready);
      waiting.removeAll(ready);
    }
    return List.copyOf(ordered);
  }

  /** Where the SQL of a view is: on the class path, or beside the contract of one's own. */
  String file() {
    return Query.of(contract).map(Query::file).orElseGet(() -> file(contract));
  }

  TableIdentifier identifier() {
    return TableIdentifier.of(contract.namespace(), contract.table());
  }

  /** Where the view is tried before anybody sees it; nobody is granted it. */
  TableIdentifier draft() {
    return TableIdentifier.of(contract.namespace(), contract.table() + "_draft");
  }

  /** The columns the contract promises. */
  Schema schema() {
    return new Schema(IcebergTypes.columns(contract.fields()));
  }

  /**
   * Stands for our SQL and for what the engine made of it: differs when either changes.
   *
   * @param stored the SQL the catalog holds
   */
  String fingerprint(String stored) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(sql.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(stored.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private boolean standsOn(ViewDefinition other) {
    return ReadTables.of(sql).contains(other.contract.name());
  }

  private static String file(Contract contract) {
    return "sql/" + contract.namespace() + "/" + contract.table() + ".sql";
  }

  private static ViewDefinition read(Contract contract) {
    String sql = Query.of(contract).map(Query::text).orElseGet(() -> shipped(contract)).strip();
    return new ViewDefinition(
        contract, sql.endsWith(";") ? sql.substring(0, sql.length() - 1) : sql);
  }

  private static String shipped(Contract contract) {
    try (InputStream in =
        ViewDefinition.class.getClassLoader().getResourceAsStream(file(contract))) {
      if (in == null) {
        throw new ContractException(
            contract.location(), "its view needs the query " + file(contract));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file(contract), e);
    }
  }
}
