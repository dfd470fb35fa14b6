/** The pages of the documents, as Markdown. */
package io.headwater.spec.page;
