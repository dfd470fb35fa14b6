package io.headwater.crm.standin;

import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.headwater.crm.api.ObjectType;
import java.util.Optional;

/** What a request says in its address. */
record Parameters(LoggedRequest request) {
  Optional<String> text(String name) {
    return Optional.ofNullable(request.getQueryParams().get(name))
        .filter(QueryParameter::isPresent)
        .map(QueryParameter::firstValue);
  }

  int number(String name, int otherwise) {
    return text(name).map(Integer::parseInt).orElse(otherwise);
  }

  /** The type in {@code /crm/v3/objects/TYPE}. */
  Optional<ObjectType> type() {
    String[] words = request.getUrl().split("[/?]");
    return words.length > 4 ? ObjectType.named(words[4]) : Optional.empty();
  }
}
