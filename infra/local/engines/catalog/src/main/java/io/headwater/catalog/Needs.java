package io.headwater.catalog;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.rest.HTTPRequest;
import org.apache.iceberg.rest.HTTPRequest.HTTPMethod;
import org.apache.iceberg.rest.requests.CommitTransactionRequest;
import org.apache.iceberg.rest.requests.RenameTableRequest;
import org.apache.iceberg.rest.requests.UpdateTableRequest;

/**
 * What a request of the REST catalog takes. What is not known to read or to commit takes {@link
 * Access#ADMIN}, so that an operation added to the protocol is not open unseen.
 */
final class Needs {
  private static final int NAMESPACE = 2;
  private static final int KIND = 3;
  private static final int NAME = 4;
  private static final int ACTION = 5;

  private Needs() {}

  /** None for a request that any known client may make. */
  static List<Need> of(HTTPRequest request) {
    return switch (request.body()) {
      case CommitTransactionRequest transaction ->
          transaction.tableChanges().stream()
              .map(change -> need(change.identifier(), Updates.access(change)))
              .toList();
      case RenameTableRequest rename ->
          List.of(need(rename.source(), Access.ADMIN), need(rename.destination(), Access.ADMIN));
      case null, default -> ofPath(request);
    };
  }

  private static List<Need> ofPath(HTTPRequest request) {
    String[] path = request.path().replaceFirst("^/", "").split("/");
    boolean reads = request.method() == HTTPMethod.GET || request.method() == HTTPMethod.HEAD;
    if (path.length <= NAMESPACE) {
      return reads ? List.of() : List.of(new Need(Need.EVERYWHERE, Access.ADMIN));
    }
    return List.of(
        new Need(
            decode(path[NAMESPACE]), table(path), reads ? Access.READ : changing(path, request)));
  }

  /** A view is named like a table: its place is one of the namespace's too. */
  private static String table(String[] path) {
    boolean named = path.length > NAME && List.of("tables", "views").contains(path[KIND]);
    return named ? decode(path[NAME]) : "";
  }

  private static Access changing(String[] path, HTTPRequest request) {
    boolean table = path.length > NAME && path[KIND].equals("tables");
    if (!table || request.method() != HTTPMethod.POST) {
      return Access.ADMIN;
    }
    if (path.length > ACTION) {
      return switch (path[ACTION]) {
        case "metrics", "plan", "tasks" -> Access.READ;
        default -> Access.ADMIN;
      };
    }
    return request.body() instanceof UpdateTableRequest update
        ? Updates.access(update)
        : Access.ADMIN;
  }

  private static Need need(TableIdentifier table, Access access) {
    return new Need(table.namespace().toString(), table.name(), access);
  }

  /** Levels of a namespace come parted by the unit separator. */
  private static String decode(String segment) {
    return URLDecoder.decode(segment, StandardCharsets.UTF_8).replace('\u001f', '.');
  }
}
