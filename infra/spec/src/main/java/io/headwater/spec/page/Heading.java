package io.headwater.spec.page;

/**
 * A heading.
 *
 * @param anchor what a link to it ends in, behind the {@code #}
 */
public record Heading(String text, int level, String anchor, int line) {}
