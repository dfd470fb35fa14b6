/** Files to the object store: whole deliveries, the data first and the manifest last. */
package io.headwater.landing;
