package io.headwater.batch.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.CommitStateUnknownException;
import org.apache.iceberg.exceptions.RESTException;
import org.apache.iceberg.rest.RESTCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves main in the tables of a publication: in one request where the catalog takes one, else table
 * by table, inputs first. What is done already is left alone, so that it can be done again after a
 * death or an answer that never came.
 */
final class Publisher {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  private final Catalog catalog;

  Publisher(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Publishes what is left of it. */
  void publish(Publication publication) {
    publish(publication, pending(publication));
  }

  /** Publishes it where these moves are what is left to do. */
  void publish(Publication publication, List<Move> moves) {
    if (moves.size() < 2 || !(catalog instanceof RESTCatalog rest)) {
      moves.forEach(Move::alone);
    } else if (!together(rest, moves)) {
      pending(publication).forEach(Move::alone);
    }
  }

  /** Whether something is left to do: the last table is the last to be moved. */
  boolean isUnfinished(Publication publication) {
    List<String> tables = publication.tables();
    return !tables.isEmpty()
        && catalog
            .loadTable(TableIdentifier.parse(tables.get(tables.size() - 1)))
            .refs()
            .containsKey(publication.branch());
  }

  /** The tables whose main has not moved yet. */
  List<Move> pending(Publication publication) {
    List<Move> moves = new ArrayList<>();
    for (Map.Entry<String, Long> table : publication.snapshots().entrySet()) {
      TableIdentifier name = TableIdentifier.parse(table.getKey());
      Move.of(catalog.loadTable(name), table.getKey(), publication).ifPresent(moves::add);
    }
    return moves;
  }

  /**
   * Whether the catalog took all of them at once; if not, or if nobody knows, they are looked at
   * again.
   */
  private static boolean together(RESTCatalog catalog, List<Move> moves) {
    try {
      catalog.commitTransaction(moves.stream().map(Move::together).toList());
      return true;
    } catch (RESTException
        | UnsupportedOperationException
        | CommitFailedException
        | CommitStateUnknownException refused) {
      LOG.warn("The catalog did not take {} tables in one request", moves.size(), refused);
      return false;
    }
  }
}
