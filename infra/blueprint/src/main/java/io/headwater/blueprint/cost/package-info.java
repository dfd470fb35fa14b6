/** What a platform costs: quantities that were measured, times prices that somebody wrote down. */
package io.headwater.blueprint.cost;
