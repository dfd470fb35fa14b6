package io.headwater.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.platform.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many writers of one table, each of which tries again when another one was faster. */
final class ConcurrentCommits {
  private static final String TABLE = "/v1/namespaces/contested/tables/counter";
  private static final int CONFLICT = 409;

  private static final String CREATE =
      """
      {"name": "counter", "schema": {"type": "struct", "fields":
        [{"id": 1, "name": "n", "type": "int", "required": true}]}}
      """;

  private final Clients clients;

  ConcurrentCommits(Clients clients) {
    this.clients = clients;
  }

  void run(int writers, int commits) throws Exception {
    clients.createNamespace("contested");
    Http.expect(
        clients.catalog(Identity.PROVISIONER, "/v1/namespaces/contested/tables", CREATE), 200);
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      for (int writer = 0; writer < writers; writer++) {
        int number = writer;
        all.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < commits; i++) {
                    commit("writer-%d-%d".formatted(number, i));
                  }
                  return null;
                }));
      }
    }
    for (Future<?> each : all) {
      each.get();
    }
  }

  Set<String> properties() throws Exception {
    String table = clients.read(TABLE, clients.token(Identity.PROVISIONER));
    Set<String> names = new TreeSet<>();
    new ObjectMapper()
        .readTree(table)
        .path("metadata")
        .path("properties")
        .fieldNames()
        .forEachRemaining(names::add);
    names.removeIf(name -> !name.startsWith("writer-"));
    return names;
  }

  private void commit(String property) throws Exception {
    String update =
        """
        {"requirements": [], "updates":
          [{"action": "set-properties", "updates": {"%s": "done"}}]}
        """
            .formatted(property);
    int status = CONFLICT;
    while (status == CONFLICT) {
      status = Http.send(clients.catalog(Identity.PROVISIONER, TABLE, update)).statusCode();
    }
    if (status != 200) {
      throw new IllegalStateException("a commit was answered with " + status);
    }
  }
}
