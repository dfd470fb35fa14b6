package io.headwater.spec.generated;

import io.headwater.contracts.docs.Markdown;
import io.headwater.spec.requirement.Answer;
import io.headwater.spec.requirement.Requirement;
import io.headwater.spec.requirement.Requirements;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What is asked for, where it is answered and which test shows it. */
final class RequirementTable {
  private static final String GAP = "**gap**";

  private final Requirements requirements;

  RequirementTable(Requirements requirements) {
    this.requirements = requirements;
  }

  /**
   * @param page the page it stands in, from which its links lead
   */
  String rows(String page) {
    return Markdown.rows(
        List.of("Id", "Says", "Answered in", "Tests"),
        requirements.all().stream().map(each -> row(each, page)).toList());
  }

  private static List<String> row(Requirement requirement, String page) {
    String answers =
        requirement.answers().stream()
            .map(answer -> link(answer, page))
            .distinct()
            .collect(Collectors.joining(", "));
    String tests =
        requirement.tests().stream().map(Markdown::code).collect(Collectors.joining(", "));
    String id = "[%s](%s)".formatted(requirement.id(), relative(page, requirement.page()));
    return List.of(
        id, requirement.says(), answers.isEmpty() ? GAP : answers, tests.isEmpty() ? GAP : tests);
  }

  private static String link(Answer answer, String page) {
    String place = relative(page, answer.page());
    return "[%s](%s)"
        .formatted(
            answer.title(), answer.section().isEmpty() ? place : place + "#" + answer.section());
  }

  private static String relative(String from, String to) {
    Path folder = Path.of("/" + from).getParent();
    return folder.relativize(Path.of("/" + to)).toString().replace('\\', '/');
  }
}
