package io.headwater.blueprint.page;

import io.headwater.blueprint.page.Block.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Why figures are missing, where some are. */
final class Missing {
  private Missing() {}

  /** A paragraph for each reason; datasets without one are not missing. */
  static Stream<Block> paragraphs(Map<String, String> reasons) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    reasons.forEach(
        (dataset, reason) -> {
          if (!reason.isEmpty()) {
            byReason.computeIfAbsent(reason, _ -> new ArrayList<>()).add(dataset);
          }
        });
    return byReason.entrySet().stream()
        .map(
            each ->
                new Paragraph(
                    "Not measured: %s: %s."
                        .formatted(Shown.codes(each.getValue()), each.getKey())));
  }
}
