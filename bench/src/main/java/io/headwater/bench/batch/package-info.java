/**
 * What is measured of the batch layer, on a lake of orders that grows from one stop to the next.
 */
package io.headwater.bench.batch;
