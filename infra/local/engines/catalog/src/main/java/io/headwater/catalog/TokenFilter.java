package io.headwater.catalog;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.iceberg.rest.responses.ErrorResponse;
import org.apache.iceberg.rest.responses.ErrorResponseParser;

/** Lets only those in who bring a valid token, except to the place where tokens are given. */
final class TokenFilter extends HttpFilter {
  static final String TOKEN_PATH = "/v1/oauth/tokens";

  private final transient Tokens tokens;

  TokenFilter(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String header = request.getHeader("Authorization");
    boolean known = header != null && tokens.bearer(header).isPresent();
    if (known || request.getServletPath().equals(TOKEN_PATH)) {
      chain.doFilter(request, response);
    } else {
      refuse(response);
    }
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    ErrorResponse error =
        ErrorResponse.builder()
            .responseCode(HttpServletResponse.SC_UNAUTHORIZED)
            .withType("NotAuthorizedException")
            .withMessage("No valid token: ask for one at " + TOKEN_PATH)
            .build();
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setContentType("application/json");
    response.getWriter().print(ErrorResponseParser.toJson(error));
  }
}
