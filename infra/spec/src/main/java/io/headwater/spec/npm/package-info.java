/** What Node does for the documents. */
package io.headwater.spec.npm;
