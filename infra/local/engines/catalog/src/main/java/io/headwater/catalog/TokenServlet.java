package io.headwater.catalog;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The OAuth2 token endpoint: client credentials in the form or as basic authorization, and the
 * exchange of a valid token for a fresh one.
 */
final class TokenServlet extends HttpServlet {
  private static final String BASIC = "Basic ";

  private final transient Clients clients;

  TokenServlet(Clients clients) {
    this.clients = clients;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> token = basic(request).or(() -> form(request)).or(() -> exchange(request));
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    if (token.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response
          .getWriter()
          .print(
              "{\"error\":\"invalid_client\",\"error_description\":\"unknown client or wrong"
                  + " secret\"}");
      return;
    }
    response
        .getWriter()
        .print(
            """
            {"access_token":"%s","token_type":"bearer","expires_in":%d,\
            "issued_token_type":"urn:ietf:params:oauth:token-type:access_token"}\
            """
                .formatted(token.get(), Tokens.VALIDITY.toSeconds()));
  }

  private Optional<String> form(HttpServletRequest request) {
    String client = request.getParameter("client_id");
    String secret = request.getParameter("client_secret");
    return client == null || secret == null ? Optional.empty() : clients.login(client, secret);
  }

  private Optional<String> basic(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    String[] credential = decode(header.substring(BASIC.length()).strip()).split(":", 2);
    return credential.length == 2 ? clients.login(credential[0], credential[1]) : Optional.empty();
  }

  private Optional<String> exchange(HttpServletRequest request) {
    String token = request.getParameter("subject_token");
    return token == null ? Optional.empty() : clients.exchange(token);
  }

  private static String decode(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Not Base64, so no credential: the caller gets 401.
      return "";
    }
  }
}
