package io.headwater.crm.standin;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.function.Function;

/** A part of the API: WireMock decides by a request's address which one answers it. */
record Route(String name, Function<LoggedRequest, ResponseDefinitionBuilder> answering)
    implements ResponseDefinitionTransformerV2 {
  @Override
  public ResponseDefinition transform(ServeEvent event) {
    return answering.apply(event.getRequest()).build();
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public String getName() {
    return name;
  }
}
