/**
 * What is delivered as files: where a delivery lands in the object store, and the manifest that is
 * written last and says that it is whole. Whoever lands files and whoever reads them share these.
 */
package io.headwater.contracts.landing;
