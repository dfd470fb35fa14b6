/** What is derived in the documents: tables between markers. */
package io.headwater.spec.generated;
