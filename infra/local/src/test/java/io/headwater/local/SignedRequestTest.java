package io.headwater.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

final class SignedRequestTest {
  @Test
  void namesTheKeyAndHidesTheSecret() throws Exception {
    SignedRequest requests = new SignedRequest("batch", "hidden", "us-east-1");
    HttpRequest request = requests.get(URI.create("http://127.0.0.1:1/lake/x"));
    assertThat(request.headers().firstValue("Authorization").orElseThrow())
        .startsWith("AWS4-HMAC-SHA256 Credential=batch/")
        .contains("/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date")
        .doesNotContain("hidden");
  }
}
