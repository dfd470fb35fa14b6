package io.headwater.spec.requirement;

/**
 * A section that names a requirement, or that the requirement's own row leads to.
 *
 * @param page path of its page from the root
 * @param section anchor of its heading; empty for the page
 * @param title what its heading says
 */
public record Answer(String page, String section, String title) {}
