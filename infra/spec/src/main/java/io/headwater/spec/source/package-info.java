/** What the documents are held against: the sources of the checkout, read as they are written. */
package io.headwater.spec.source;
