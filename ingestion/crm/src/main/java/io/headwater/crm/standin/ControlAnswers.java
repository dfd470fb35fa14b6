package io.headwater.crm.standin;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;

/**
 * What a real CRM does not have: {@code POST /standin/changes?count=N} and {@code POST
 * /standin/misbehave?next=429,cut}.
 */
record ControlAnswers(Holdings holdings, Mischief mischief) {
  private static final int MOST_CHANGES = 100_000;

  Answer change(LoggedRequest request) {
    int count = new Parameters(request).number("count", 1);
    if (count < 1 || count > MOST_CHANGES) {
      return Answer.invalid("count must be from 1 to " + MOST_CHANGES);
    }
    holdings.change(count);
    return Answer.ok(Answer.JSON.createObjectNode().put("changes", count));
  }

  Answer misbehave(LoggedRequest request) {
    String next = new Parameters(request).text("next").orElse("");
    try {
      mischief.next(Mischief.list(next));
      return Answer.ok(Answer.JSON.createObjectNode().put("next", next));
    } catch (IllegalArgumentException unknown) {
      return Answer.invalid(unknown.getMessage());
    }
  }
}
