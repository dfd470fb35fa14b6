/** What the documents are held against, and what is found then. */
package io.headwater.spec.fact;
