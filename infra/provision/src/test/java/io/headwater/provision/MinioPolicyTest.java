package io.headwater.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MinioPolicyTest {
  private static final String STATEMENT =
      """
      {"Version": "2012-10-17",
       "Statement": [{"Effect": "Allow", "Action": [%s], "Resource": ["arn:aws:s3:::lake/*"]}]}
      """;

  private final MinioPolicy policy =
      MinioPolicy.empty().allow(List.of("arn:aws:s3:::lake/*"), "s3:GetObject", "s3:PutObject");

  @Test
  void isTheSameInAnotherOrder() {
    assertThat(MinioPolicy.parse(STATEMENT.formatted("\"s3:PutObject\", \"s3:GetObject\"")))
        .isEqualTo(policy);
  }

  @Test
  void isAnotherWithOneActionMore() {
    assertThat(
            MinioPolicy.parse(
                STATEMENT.formatted("\"s3:PutObject\", \"s3:GetObject\", \"s3:DeleteObject\"")))
        .isNotEqualTo(policy);
  }

  @Test
  void growsWithoutChangingWhatItWas() {
    String before = policy.json();
    assertThat(policy.allow(List.of("arn:aws:s3:::other"), "s3:ListBucket").json())
        .startsWith(before.substring(0, before.length() - 2))
        .contains("other");
    assertThat(policy.json()).isEqualTo(before);
  }

  @Test
  void refusesWhatIsNoJson() {
    assertThatThrownBy(() -> MinioPolicy.parse("<policy/>"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A policy is not readable: ");
  }
}
