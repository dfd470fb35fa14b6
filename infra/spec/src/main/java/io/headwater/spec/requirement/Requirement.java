package io.headwater.spec.requirement;

import java.util.List;

/**
 * A goal, a risk or a constraint.
 *
 * @param id such as {@code G1}, {@code R12} or {@code C3}
 * @param says what it is, in the words of its page
 * @param page path of that page from the root
 * @param line where it stands there
 * @param answers the sections that treat it
 * @param tests the tests named where it is treated
 */
public record Requirement(
    String id, String says, String page, int line, List<Answer> answers, List<String> tests) {}
