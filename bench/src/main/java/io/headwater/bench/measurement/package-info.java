/** What is measured, one class a measurement. */
package io.headwater.bench.measurement;
