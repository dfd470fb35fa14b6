package io.headwater.crm.standin;

import io.headwater.crm.api.ApiSettings;
import io.headwater.crm.api.Credential;
import io.headwater.crm.api.ObjectType;
import io.headwater.settings.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A stand-in inside the process of a test, and what a pull of it has to land. */
public final class TestStandIn implements AutoCloseable {
  private static final Secret TOKEN = new Secret("private");
  private static final Secret CLIENT = new Secret("client secret & more");
  private static final Secret REFRESH = new Secret("refresh");
  private static final int FAST = 2_000;

  private final Holdings holdings;
  private final Mischief mischief = new Mischief(Map.of(), 1);
  private final StandIn standIn;

  public TestStandIn(long seed, int companies) {
    holdings = new Holdings(seed, companies);
    standIn =
        StandIn.start(
            new StandIn.Address("127.0.0.1", "127.0.0.1", 0),
            new Credentials(TOKEN, CLIENT, REFRESH),
            holdings,
            mischief);
  }

  public Holdings holdings() {
    return holdings;
  }

  public Mischief mischief() {
    return mischief;
  }

  public URI url() {
    return standIn.url();
  }

  /** How a pull asks it, as an OAuth app. */
  public ApiSettings settings() {
    return settings(new Credential.OAuthApp(Credentials.CLIENT_ID, CLIENT, REFRESH));
  }

  /** How a pull asks it with the token of a private app. */
  public ApiSettings settings(String token) {
    return settings(new Credential.PrivateApp(new Secret(token)));
  }

  /** The token that it takes of a private app. */
  public String token() {
    return TOKEN.reveal();
  }

  private ApiSettings settings(Credential credential) {
    return new ApiSettings(url(), credential, FAST, Duration.ofSeconds(20));
  }

  /**
   * What it holds of a type now.
   *
   * @param properties to be told of each object
   */
  public Set<Map<String, String>> held(ObjectType type, List<String> properties) {
    return holdings.all(type).stream()
        .map(object -> told(object, properties))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> told(CrmObject object, List<String> properties) {
    Map<String, String> told = new TreeMap<>();
    properties.forEach(property -> told.put(property, object.properties().get(property)));
    told.put("object_id", Long.toString(object.id()));
    told.put("modified_at", since(object).toString());
    told.put("archived", Boolean.toString(object.isArchived()));
    if (object.type() == ObjectType.DEALS) {
      told.put("company_ids", companies(object));
    }
    return told;
  }

  /** What is archived has no companies any more, to the API. */
  private static String companies(CrmObject object) {
    return object.companies().isEmpty() || object.isArchived()
        ? null
        : object.companies().stream().map(id -> Long.toString(id)).collect(Collectors.joining(";"));
  }

  private static Instant since(CrmObject object) {
    return object.archivedAt().filter(object.updatedAt()::isBefore).orElse(object.updatedAt());
  }

  @Override
  public void close() {
    standIn.close();
  }
}
