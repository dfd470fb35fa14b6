/** What contracts promise of a table's rows taken together, in the terms of ODCS. */
package io.headwater.contracts.quality;
