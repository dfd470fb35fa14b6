/** Which dataset is made of which, from the contracts' inputs and the queries of views. */
package io.headwater.contracts.lineage;
