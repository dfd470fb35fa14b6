package io.headwater.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.landing.Landing;
import io.headwater.contracts.landing.Manifest;
import io.headwater.crm.api.ApiSettings;
import io.headwater.crm.api.CrmClient;
import io.headwater.crm.api.ObjectType;
import io.headwater.crm.landing.LandedLines;
import io.headwater.crm.landing.Store;
import io.headwater.crm.standin.TestStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stand-in, a store, and pulls from the one to the other. */
final class PullBed implements AutoCloseable {
  /** Of a delivery; few, so that there are several. */
  static final int PAGES = 2;

  private static final Contracts CONTRACTS = Contracts.load();
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private final TestStore server;
  private final TestStandIn standIn;
  private final Store store;
  private final int pages;
  private String source = "a test";
  private final List<String> remarks = new CopyOnWriteArrayList<>();

  PullBed(Path folder, int companies) throws Exception {
    this(folder, companies, PAGES);
  }

  PullBed(Path folder, int companies, int pages) throws Exception {
    this.pages = pages;
    server = TestStore.start(folder);
    standIn = new TestStandIn(7, companies);
    store = new Store(server.settings(), Duration.ofSeconds(10));
  }

  TestStandIn standIn() {
    return standIn;
  }

  TestStore server() {
    return server;
  }

  Store store() {
    return store;
  }

  /** Has the CRM be another. */
  void rename(String name) {
    source = name;
  }

  /** What the pulls said they wait for. */
  List<String> remarks() {
    return remarks;
  }

  Pull.Landed pull(ObjectType type) throws Exception {
    return pull(type, standIn.settings());
  }

  Pull.Landed pull(ObjectType type, ApiSettings api) throws Exception {
    try (CrmClient client = new CrmClient(api, remarks::add)) {
      return pull(type, api, client).run();
    }
  }

  Pull.Landed pullFull(ObjectType type) throws Exception {
    try (CrmClient client = new CrmClient(standIn.settings(), remarks::add)) {
      return pull(type, standIn.settings(), client).runFull();
    }
  }

  private Pull pull(ObjectType type, ApiSettings api, CrmClient client) {
    CrmSettings settings = new CrmSettings(api, server.settings(), OVERLAP, pages, source);
    return PullCommand.pull(settings, CONTRACTS, store, client, type);
  }

  /** What the stand-in holds of a type. */
  Set<Map<String, String>> held(ObjectType type) {
    return standIn.held(type, lines(type).properties());
  }

  /** What landed of a type, in the words of {@link #held}. */
  List<Map<String, String>> landed(ObjectType type) throws Exception {
    List<Map<String, String>> landed = new ArrayList<>();
    for (String line : LandedLines.of(store, type.dataset())) {
      landed.add(told(type, new ObjectMapper().readTree(line)));
    }
    return landed;
  }

  /** The ids of the records that landed. */
  Set<String> recordIds(ObjectType type) throws Exception {
    Set<String> ids = new HashSet<>();
    for (String line : LandedLines.of(store, type.dataset())) {
      ids.add(new ObjectMapper().readTree(line).get("record_id").asText());
    }
    return ids;
  }

  /** How a pull asks that gives up soon. */
  ApiSettings hasty() {
    ApiSettings usual = standIn.settings();
    return new ApiSettings(usual.url(), usual.credential(), usual.rate(), Duration.ofSeconds(2));
  }

  List<Manifest> manifests(ObjectType type) {
    return LandedLines.manifests(store, type.dataset());
  }

  private static Map<String, String> told(ObjectType type, JsonNode line) {
    List<String> members = new ArrayList<>(lines(type).properties());
    members.addAll(List.of("object_id", "modified_at", "archived"));
    if (type == ObjectType.DEALS) {
      members.add("company_ids");
    }
    Map<String, String> told = new TreeMap<>();
    members.forEach(
        member -> told.put(member, line.path(member).isNull() ? null : line.path(member).asText()));
    return told;
  }

  private static Lines lines(ObjectType type) {
    return new Lines(CONTRACTS.named(Landing.ROOT + type.dataset()));
  }

  @Override
  public void close() throws Exception {
    store.close();
    standIn.close();
    server.close();
  }
}
