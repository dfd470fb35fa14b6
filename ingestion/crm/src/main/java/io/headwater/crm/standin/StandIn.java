package io.headwater.crm.standin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A CRM that is none, behind WireMock. What is asked of it is not remembered. */
public final class StandIn implements AutoCloseable {
  private static final String TYPES = "/crm/v3/objects/(companies|contacts|deals)";

  private final WireMockServer server;
  private final Address address;

  /**
   * Where it listens.
   *
   * @param host it is bound to
   * @param name under which others reach it
   * @param port 0 for any that is free
   */
  public record Address(String host, String name, int port) {}

  private StandIn(WireMockServer server, Address address) {
    this.server = server;
    this.address = address;
  }

  /** Starts one. */
  public static StandIn start(
      Address address, Credentials credentials, Holdings holdings, Mischief mischief) {
    Routes routes = new Routes(new Gate(credentials), mischief);
    routes.open(post(urlPathEqualTo("/oauth/v1/token")), "token", routes.gate::token);
    routes.add(get(urlPathMatching(TYPES)), "list", new ListAnswer(holdings)::to);
    routes.add(post(urlPathMatching(TYPES + "/search")), "search", new SearchAnswer(holdings)::to);
    routes.add(
        post(urlPathEqualTo("/crm/v4/associations/deals/companies/batch/read")),
        "associations",
        new AssociationsAnswer(holdings)::to);
    ControlAnswers control = new ControlAnswers(holdings, mischief);
    routes.guard(get(urlPathEqualTo("/standin/ledger")), "ledger", new LedgerAnswer(holdings)::to);
    routes.guard(post(urlPathEqualTo("/standin/changes")), "changes", control::change);
    routes.guard(post(urlPathEqualTo("/standin/misbehave")), "misbehave", control::misbehave);
    WireMockServer server =
        new WireMockServer(
            WireMockConfiguration.options()
                .bindAddress(address.host())
                .port(address.port())
                .disableRequestJournal()
                // WireMock's own way to change what is answered is closed.
                .adminAuthenticator(request -> false)
                .extensions(routes.extensions.toArray(Route[]::new)));
    routes.mappings.forEach(server::stubFor);
    server.start();
    return new StandIn(server, address);
  }

  /** The address of its API. */
  public URI url() {
    return URI.create("http://%s:%d".formatted(address.name(), server.port()));
  }

  @Override
  public void close() {
    server.stop();
  }

  /** What answers which requests. */
  private static final class Routes {
    private final List<MappingBuilder> mappings = new ArrayList<>();
    private final List<Route> extensions = new ArrayList<>();
    private final Gate gate;
    private final Spoiling spoiling;

    Routes(Gate gate, Mischief mischief) {
      this.gate = gate;
      this.spoiling = new Spoiling(gate, mischief);
    }

    /** For who shows a token, and now and then wrong. */
    void add(MappingBuilder requests, String name, Function<LoggedRequest, Answer> answers) {
      route(requests, new Route(name, request -> spoiling.answer(request, answers)));
    }

    /** For who shows a token. */
    void guard(MappingBuilder requests, String name, Function<LoggedRequest, Answer> answers) {
      route(
          requests,
          new Route(
              name,
              request -> gate.refusal(request).orElseGet(() -> answers.apply(request)).response()));
    }

    /** For everybody. */
    void open(MappingBuilder requests, String name, Function<LoggedRequest, Answer> answers) {
      route(requests, new Route(name, request -> answers.apply(request).response()));
    }

    private void route(MappingBuilder requests, Route route) {
      mappings.add(requests.willReturn(aResponse().withTransformers(route.name())));
      extensions.add(route);
    }
  }
}
