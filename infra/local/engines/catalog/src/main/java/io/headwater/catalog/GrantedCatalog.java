package io.headwater.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.rest.HTTPHeaders.HTTPHeader;
import org.apache.iceberg.rest.HTTPRequest;
import org.apache.iceberg.rest.RESTCatalogAdapter;
import org.apache.iceberg.rest.RESTResponse;
import org.apache.iceberg.rest.responses.ErrorResponse;

/** The catalog as one client may use it: what it was not granted is answered with 403. */
final class GrantedCatalog extends RESTCatalogAdapter {
  private static final int FORBIDDEN = 403;

  private final Tokens tokens;
  private final GrantsFile grants;

  GrantedCatalog(Catalog catalog, Tokens tokens, GrantsFile grants) {
    super(catalog);
    this.tokens = tokens;
    this.grants = grants;
  }

  @Override
  protected <T extends RESTResponse> T execute(
      HTTPRequest request,
      Class<T> responseType,
      Consumer<ErrorResponse> errors,
      Consumer<Map<String, String>> responseHeaders) {
    Optional<String> refusal = refusal(request);
    if (refusal.isEmpty()) {
      return super.execute(request, responseType, errors, responseHeaders);
    }
    errors.accept(
        ErrorResponse.builder()
            .responseCode(FORBIDDEN)
            .withType("ForbiddenException")
            .withMessage(refusal.get())
            .build());
    return null;
  }

  private Optional<String> refusal(HTTPRequest request) {
    String client = client(request);
    Grants current = grants.grants();
    return Needs.of(request).stream()
        .filter(need -> !current.allow(client, need))
        .map(need -> "%s has not been granted %s".formatted(client, need))
        .findFirst();
  }

  private String client(HTTPRequest request) {
    return request
        .headers()
        .firstEntry("Authorization")
        .map(HTTPHeader::value)
        .flatMap(tokens::bearer)
        .orElse("An unknown client");
  }
}
