/** Fields that arrive and no contract declares: kept in bronze, counted here. */
package io.headwater.batch.undeclared;
