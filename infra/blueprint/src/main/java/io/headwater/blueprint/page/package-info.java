/** A blueprint for people and for programs: Markdown, HTML and JSON. */
package io.headwater.blueprint.page;
